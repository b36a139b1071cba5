# The quotidian command on Windows. Builds the project if its sources have changed since the last build,
# finds a Java and starts it. QUOTIDIAN_JAVA_OPTS holds further options for the JVM, such as -Xmx8g.
#
# bench, example and spark run the modules benchmarks, examples and spark, which are built when first
# needed.

$ErrorActionPreference = 'Stop'
$minJava = 21
$root = $PSScriptRoot
$verb = if ($args.Count -gt 0) { [string] $args[0] } else { '' }
$module = switch ($verb) { 'bench' { 'benchmarks' } 'example' { 'examples' } 'spark' { 'spark' } default { 'app' } }
$target = Join-Path $root "$module\target"
$stamp = Join-Path $target 'quotidian.stamp'
$log = Join-Path $target 'quotidian-build.log'

function Say([string] $text) { [Console]::Error.WriteLine("quotidian: $text") }
function Fail([string] $text) { Say $text; exit 1 }

# The version of the Java in a folder, by its release file; 0 if there is none.
function Get-Feature([string] $folder) {
  $release = Join-Path $folder 'release'
  if (-not (Test-Path (Join-Path $folder 'bin\java.exe')) -or -not (Test-Path $release)) { return 0 }
  $line = Select-String -Path $release -Pattern '^JAVA_VERSION="(1\.)?(\d+)' | Select-Object -First 1
  if ($null -eq $line) { return 0 }
  return [int] $line.Matches[0].Groups[2].Value
}

# JAVA_HOME's Java, the one on the PATH, or else the newest where installers put them.
function Find-Java {
  $folders = @()
  if ($env:JAVA_HOME) { $folders += $env:JAVA_HOME }
  $onPath = Get-Command java.exe -ErrorAction SilentlyContinue | Select-Object -First 1
  if ($onPath) { $folders += Split-Path (Split-Path $onPath.Source) }
  foreach ($folder in $folders) {
    if ((Get-Feature $folder) -ge $minJava) { return $folder }
  }
  $installed = Get-ChildItem -Directory -ErrorAction SilentlyContinue -Path `
    "$env:ProgramFiles\Java\*", "$env:ProgramFiles\Eclipse Adoptium\*", "$env:ProgramFiles\Microsoft\jdk*", `
    "$env:ProgramFiles\Zulu\*", "$env:ProgramFiles\Amazon Corretto\*", "$env:USERPROFILE\.jdks\*"
  $newest = $installed | Where-Object { (Get-Feature $_.FullName) -ge $minJava } |
    Sort-Object { Get-Feature $_.FullName } -Descending | Select-Object -First 1
  if ($newest) { return $newest.FullName }
  return $null
}

function Find-Jar {
  Get-ChildItem -Path $target -Filter "quotidian-$module-*.jar" -ErrorAction SilentlyContinue |
    Where-Object { $_.Name -notmatch '-(sources|javadoc)\.jar$' } |
    Sort-Object LastWriteTime -Descending | Select-Object -First 1
}

# Whether a build is needed: there is none, or a source is newer.
function Test-Stale {
  if (-not (Test-Path $stamp)) { return $true }
  $built = (Get-Item $stamp).LastWriteTime
  if ((Get-Item (Join-Path $root 'pom.xml')).LastWriteTime -gt $built) { return $true }
  foreach ($part in @('core', 'ingest', 'web', $module)) {
    $folder = Join-Path $root $part
    if (-not (Test-Path $folder)) { continue }
    if ((Get-Item (Join-Path $folder 'pom.xml')).LastWriteTime -gt $built) { return $true }
    $newer = Get-ChildItem -Recurse -Path (Join-Path $folder 'src\main') |
      Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1
    if ($newer) { return $true }
  }
  return $false
}

$java = Find-Java
if (-not $java) { Fail "no Java $minJava or later found; install one or set JAVA_HOME" }
$jar = Find-Jar
if ((Test-Path (Join-Path $root 'pom.xml')) -and (Test-Stale)) {
  if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    if (-not $jar) { Fail 'Maven (mvn) is needed to build quotidian, and was not found' }
    Say 'the sources have changed, but Maven (mvn) was not found; running the last build'
  } else {
    if ($module -eq 'spark') {
      Say 'building (once; Maven fetches Apache Spark, some 280 MB, if it does not have it) ...'
    } else {
      Say 'building (once) ...'
    }
    New-Item -ItemType Directory -Force -Path $target | Out-Null
    $started = Get-Date
    $env:JAVA_HOME = $java
    Push-Location $root
    try { & mvn -q -B '-Dquick' '-DskipTests' -pl $module -am package *> $log } finally { Pop-Location }
    if ($LASTEXITCODE -ne 0) { Fail "the build failed; see $log" }
    New-Item -ItemType File -Force -Path $stamp | Out-Null
    (Get-Item $stamp).LastWriteTime = $started
    $jar = Find-Jar
  }
}
if (-not $jar) { Fail "no build in $target, and no sources to build" }

# The shell script chooses compiler and heap by verb and size of the input. That was never measured on Windows,
# so all verbs have the same options here.
$options = @('-XX:+UseSerialGC', '-XX:MaxRAMPercentage=60', '-Xlog:disable', '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8')
if ($env:QUOTIDIAN_JAVA_OPTS) { $options += $env:QUOTIDIAN_JAVA_OPTS -split '\s+' | Where-Object { $_ } }
if (-not [Console]::IsErrorRedirected) { $options += '-Dquotidian.err.terminal=true' }
if (-not [Console]::IsOutputRedirected) {
  $options += '-Dquotidian.out.terminal=true', "-Dquotidian.columns=$([Console]::WindowWidth)"
  [Console]::OutputEncoding = [Text.Encoding]::UTF8
}
$rest = @($args | Select-Object -Skip 1)
$ErrorActionPreference = 'Continue'
if ($module -eq 'benchmarks') {
  $options = @($options | Where-Object { $_ -ne '-Xlog:disable' })
  $logging = Join-Path $root 'benchmarks\logging.properties'
  $options += '--enable-native-access=ALL-UNNAMED', "-Dquotidian.root=$root", "-Djava.util.logging.config.file=$logging"
  if ($rest.Count -gt 0 -and $rest[0] -notmatch '^(list|show|-.*)$') { $options += '--add-modules=jdk.incubator.vector' }
  & (Join-Path $java 'bin\java.exe') @options -cp $jar.FullName org.quotidian.benchmarks.command.Bench @rest
  exit $LASTEXITCODE
}
if ($module -eq 'examples') {
  $sources = Join-Path $root 'examples\src\main\java\org\quotidian\examples'
  if ($rest.Count -eq 0 -or -not (Test-Path (Join-Path $sources "$($rest[0]).java"))) {
    Select-String -List -Path (Join-Path $sources '*.java') -Pattern 'static void main' |
      ForEach-Object { [IO.Path]::GetFileNameWithoutExtension($_.Path) }
    if ($rest.Count -eq 0) { exit 0 } else { exit 2 }
  }
  $name = "org.quotidian.examples/org.quotidian.examples.$($rest[0])"
  $path = "$($jar.FullName);$(Join-Path $target 'lib')"
  $logging = Join-Path $root 'examples\logging.properties'
  $rest = @($rest | Select-Object -Skip 1)
  & (Join-Path $java 'bin\java.exe') @options --enable-native-access=org.apache.lucene.core `
    "-Dquotidian.root=$root" "-Djava.util.logging.config.file=$logging" --module-path $path --module $name @rest
  exit $LASTEXITCODE
}
if ($module -eq 'spark') {
  # Spark writes to disks by Hadoop's file system, which needs winutils.exe in HADOOP_HOME\bin.
  if (-not $env:HADOOP_HOME) { Say 'HADOOP_HOME is not set: Hadoop needs winutils.exe there to write files' }
  $options = @($options | Where-Object { $_ -notmatch '^(-XX:\+UseSerialGC|-Dquotidian\.)' })
  $options += '--add-modules=jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED'
  # Without access to these, Spark can't write what does not fit into memory.
  $packages = 'java.lang', 'java.lang.invoke', 'java.lang.reflect', 'java.io', 'java.net', 'java.nio', 'java.util',
    'java.util.concurrent', 'java.util.concurrent.atomic', 'jdk.internal.ref', 'sun.nio.ch', 'sun.nio.cs',
    'sun.security.action', 'sun.util.calendar'
  $options += @($packages | ForEach-Object { "--add-opens=java.base/$_=ALL-UNNAMED" })
  if ((Get-Feature $java) -ge 24) { $options += '--sun-misc-unsafe-memory-access=allow' }
  $messages = ([Uri] (Join-Path $root 'spark\log4j2.properties')).AbsoluteUri
  $classes = "$($jar.FullName);$(Get-Content -Raw (Join-Path $target 'quotidian.classpath'))".Trim()
  # A command line of Windows is too short for the class path.
  $arguments = Join-Path $target 'quotidian.arguments'
  $line = '-cp "' + $classes.Replace('\', '\\') + '"'
  [IO.File]::WriteAllText($arguments, $line)
  & (Join-Path $java 'bin\java.exe') @options "-Dlog4j2.configurationFile=$messages" "@$arguments" `
    org.quotidian.spark.SparkCommand @rest
  exit $LASTEXITCODE
}
& (Join-Path $java 'bin\java.exe') @options -jar $jar.FullName @args
exit $LASTEXITCODE
