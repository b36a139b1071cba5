package org.quotidian.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that were not meant for this server or that another site made, and sets the
 * headers that every reply has.
 *
 * <p>A page of another site can let a browser ask this server: under a name of its own that
 * resolves to this machine (DNS rebinding), or by an address of this server in an image or a form.
 * The first shows in the Host header, the second in Sec-Fetch-Site or Origin.
 */
final class Guard extends Handler.Wrapper {

  static final String CSP =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final String host;
  private final boolean isLoopback;

  Guard(String host, Handler handler) {
    super(handler);
    this.host = host.toLowerCase(Locale.ROOT);
    isLoopback = isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Content-Security-Policy", CSP);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("X-Frame-Options", "DENY");
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      headers.put(HttpHeader.ALLOW, "GET, HEAD");
      Pages.refusal(405, "This archive can only be read.", null).write(request, response, callback);
      return true;
    }
    if (!isOwnHost(request.getHeaders().get(HttpHeader.HOST))) {
      Pages.refusal(421, "This address is not one of this server.", null)
          .write(request, response, callback);
      return true;
    }
    if (isFromElsewhere(request.getHeaders())) {
      // A link from elsewhere: a click on this page is a request of this site.
      Pages.refusal(403, "Another site asked for this page.", request.getHttpURI().getPathQuery())
          .write(request, response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** Whether it is a name of this server: not one that another site may have made up. */
  private boolean isOwnHost(@Nullable String header) {
    if (header == null) {
      return false;
    }
    String name;
    try {
      name = new HostPort(header).getHost();
    } catch (IllegalArgumentException e) {
      return false;
    }
    String asked = name.toLowerCase(Locale.ROOT);
    if (asked.equals("localhost") || asked.equals(host)) {
      return true;
    }
    // An address in digits is what it says: no name server has a part in it.
    boolean isAddress = asked.matches("[0-9.]+") || asked.startsWith("[") || asked.contains(":");
    return isAddress && (!isLoopback || isLoopback(asked));
  }

  private static boolean isFromElsewhere(HttpFields headers) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = headers.get(HttpHeader.ORIGIN);
    HttpField own = headers.getField(HttpHeader.HOST);
    return origin != null && (own == null || !origin.equals("http://" + own.getValue()));
  }
}
