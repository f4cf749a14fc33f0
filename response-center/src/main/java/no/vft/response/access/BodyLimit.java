package no.vft.response.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.vft.api.problem.ProblemType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that nothing here can need: by their announced length, and by what is read of those without one. */
final class BodyLimit extends OncePerRequestFilter {
    /** The largest registry entry has a few kilobytes. */
    static final long PUBLIC_BYTES = 64L * 1024;
    /** 500 events of 8 KiB, raw ones in Base64, with their envelope. */
    static final long INTERNAL_BYTES = 8L * 1024 * 1024;

    private final Ports ports;

    BodyLimit(Ports ports) {
        this.ports = ports;
    }

    /** Whether this limit, met while the body was read, is what made it unreadable. */
    static boolean isExceededIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = ports.isInternal(request) ? INTERNAL_BYTES : PUBLIC_BYTES;
        if (request.getContentLengthLong() > limit) {
            Problems.write(response, ProblemType.TOO_LARGE, "The body is larger than " + limit + " bytes.");
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = body.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
