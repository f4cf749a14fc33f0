package no.vft.response.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private final Map<String, String> registry = new HashMap<>(Map.of("kari", "Kari"));
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final ShortMemory<String, Optional<String>> memory = new ShortMemory<>(() -> now, 3, this::lookUp);

    private Optional<String> lookUp(String key) {
        asked.add(key);
        return Optional.ofNullable(registry.get(key));
    }

    @Test
    void asksOnceInHalfAMinuteAlsoForWhatIsNotThere() {
        for (int i = 0; i < 3; i++) {
            assertThat(memory.get("kari")).hasValue("Kari");
            assertThat(memory.get("system")).isEmpty();
        }
        assertThat(asked).containsExactly("kari", "system");
    }

    @Test
    void asksAgainWhenTheTimeIsOver() {
        memory.get("kari");
        registry.put("kari", "Kari Nordmann");
        now = now.plusSeconds(ShortMemory.KEPT_SECONDS - 1);
        assertThat(memory.get("kari")).hasValue("Kari");
        now = now.plusSeconds(1);
        assertThat(memory.get("kari")).hasValue("Kari Nordmann");
    }

    @Test
    void asksAgainWhatIsForgotten() {
        memory.get("kari");
        registry.put("kari", "Kari Nordmann");
        memory.forget("kari");
        assertThat(memory.get("kari")).hasValue("Kari Nordmann");
    }

    @Test
    void keepsNoAnswerThatWasForgottenWhileItWasFetched() {
        var slow = new ArrayList<Runnable>();
        var slowMemory = new ShortMemory<String, Optional<String>>(() -> now, 3, key -> {
            var answer = lookUp(key);
            slow.forEach(Runnable::run);
            return answer;
        });
        slow.add(() -> {
            registry.put("kari", "Kari Nordmann");
            slowMemory.forget("kari");
        });
        assertThat(slowMemory.get("kari")).hasValue("Kari");
        assertThat(slowMemory.get("kari")).hasValue("Kari Nordmann");
    }

    @Test
    void keepsNoFailure() {
        var failing = new ShortMemory<String, String>(() -> now, 3, key -> {
            asked.add(key);
            throw new IllegalStateException("the database is away");
        });
        assertThatThrownBy(() -> failing.get("kari")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> failing.get("kari")).isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void holdsNoMoreThanItsLimit() {
        for (var key : List.of("a", "b", "c", "d", "d", "a")) {
            memory.get(key);
        }
        assertThat(asked).containsExactly("a", "b", "c", "d", "a");
    }
}
