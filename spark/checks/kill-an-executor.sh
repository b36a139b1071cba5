#!/bin/sh
# kill-an-executor.sh FILE…: compares articles on two executors, kills one of them by signal 9 in the
# middle, and checks that the passages are those of a run in one process.
#
# Needs a build: mvn -Dquick -DskipTests -pl spark -am package. Takes two cores and 4 GB. The options
# of the job are in JOB (default: passages --across article); KILL_AFTER is the number of stages that
# are done before the kill (default: 12).

set -eu
[ $# -gt 0 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
job=${JOB:-passages --across article}
classes=${QUOTIDIAN_CLASSES:-$here/target/quotidian-spark.jar:$(cat "$here/target/quotidian.classpath")}
work=$(mktemp -d)
driver=
trap '[ -z "$driver" ] || kill "$driver" 2>/dev/null || true; rm -rf "$work"' EXIT

# Executors of local-cluster mode start from a home of Spark: here, a folder with its jars.
mkdir -p "$work/home/jars" "$work/events"
export SPARK_HOME="$work/home" SPARK_SCALA_VERSION=2.13
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options="--add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED"
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  options="$options --add-opens=java.base/$package=ALL-UNNAMED"
done
! "$java" --sun-misc-unsafe-memory-access=allow -version >/dev/null 2>&1 ||
  options="$options --sun-misc-unsafe-memory-access=allow"

# run NAME MASTER FILE…
run() {
  name=$1 master=$2
  shift 2
  # shellcheck disable=SC2086 # they are several options
  exec "$java" -Xmx1500m -Xlog:disable $options -cp "$classes" \
    -Dlog4j2.configurationFile="$here/log4j2.properties" \
    -Dspark.master="$master" -Dspark.ui.enabled=false \
    -Dspark.driver.host=127.0.0.1 -Dspark.driver.bindAddress=127.0.0.1 \
    -Dspark.sql.shuffle.partitions=8 -Dspark.local.dir="$work/local" \
    -Dspark.executor.memory=1500m -Dspark.executor.extraClassPath="$classes" \
    -Dspark.executor.extraJavaOptions="$options" \
    -Dspark.eventLog.enabled=true -Dspark.eventLog.rolling.enabled=false \
    -Dspark.eventLog.compress=false -Dspark.eventLog.dir="file://$work/events" \
    org.quotidian.spark.SparkCommand $job -o "$work/$name" "$@"
}

sum() { cat "$work/$1"/part-* | LC_ALL=C sort | cksum; }

# Prints the executors that are running: children of the driver.
executors() {
  ps -o pid= -o args= --ppid "$driver" | grep CoarseGrainedExecutorBackend | awk '{print $1}'
}

done_stages() {
  cat "$work/events"/* 2>/dev/null | grep -c '"Event":"SparkListenerStageCompleted"' || true
}

(run cluster 'local-cluster[2,1,1500]' "$@") &
driver=$!
until [ "$(done_stages)" -ge "${KILL_AFTER:-12}" ]; do
  kill -0 "$driver" 2>/dev/null || { echo "the job ended too early" >&2; exit 1; }
  sleep 0.2
done
victim=$(executors | head -n 1)
[ -n "$victim" ] || { echo "no executor found" >&2; exit 1; }
echo "after $(done_stages) stages: kill -9 $victim, one of $(executors | wc -l) executors"
kill -9 "$victim"
wait "$driver"
driver=
removed=$(cat "$work/events"/* | grep -c '"Event":"SparkListenerExecutorRemoved"' || true)
added=$(cat "$work/events"/* | grep -c '"Event":"SparkListenerExecutorAdded"' || true)
lost=$(cat "$work/events"/* | grep '"Event":"SparkListenerTaskEnd"' | grep -c -e ExecutorLostFailure -e FetchFailed || true)
echo "executors: $added added, $removed removed; $lost tasks lost"
[ "$removed" -ge 1 ] || { echo "no executor was lost" >&2; exit 1; }

rm -rf "$work/events"/*
(run alone 'local[2]' "$@")
echo "with a kill: $(sum cluster)"
echo "alone:       $(sum alone)"
[ "$(sum cluster)" = "$(sum alone)" ] || { echo "they differ" >&2; exit 1; }
echo same
