package no.vft.response.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Keeps the answers of a look-up for {@value #KEPT_SECONDS} seconds, also the answer that there is none: what another
 * instance changes shows that much later, what this one changes and forgets at once. Failures are not kept. At most
 * {@code most} answers are held; one more empties it. Thread-safe.
 */
public final class ShortMemory<K, V> {
    static final int KEPT_SECONDS = 30;

    private static final Duration KEPT = Duration.ofSeconds(KEPT_SECONDS);

    private final Function<K, V> lookUp;
    private final int most;
    private final InstantSource clock;
    private final Map<K, Kept<V>> answers = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    public ShortMemory(InstantSource clock, int most, Function<K, V> lookUp) {
        this.clock = clock;
        this.most = most;
        this.lookUp = lookUp;
    }

    /** The kept answer, or a fresh one. */
    public V get(K key) {
        var now = clock.instant();
        var known = answers.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.answer();
        }
        var before = forgotten.get();
        var fresh = new Kept<>(lookUp.apply(key), now.plus(KEPT));
        if (answers.size() >= most) {
            answers.clear();
        }
        answers.put(key, fresh);
        if (forgotten.get() != before) {
            // Something was forgotten during the look-up: the answer may be from before the change.
            answers.remove(key, fresh);
        }
        return fresh.answer();
    }

    /** To be called after the commit of a change. */
    public void forget(K key) {
        forgotten.incrementAndGet();
        answers.remove(key);
    }

    private record Kept<V>(V answer, Instant until) {}
}
