package no.vft.response.device;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import no.vft.api.id.DeviceId;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/devices")
class DeviceController {
    private final DeviceRegistry registry;

    DeviceController(DeviceRegistry registry) {
        this.registry = registry;
    }

    @GetMapping
    DeviceView.Page list(
            @RequestParam(required = false) @Nullable RecipientId recipientId,
            @RequestParam(required = false) @Nullable DeviceId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return recipientId == null ? registry.list(after, limit) : registry.listOf(recipientId);
    }

    @GetMapping("/{id}")
    DeviceView get(@PathVariable DeviceId id) {
        return registry.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DeviceView create(@Valid @RequestBody DeviceInput.Created input) {
        return registry.create(input);
    }

    @PutMapping("/{id}")
    DeviceView change(@PathVariable DeviceId id, @Valid @RequestBody DeviceInput.Changed input) {
        return registry.change(id, input);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable DeviceId id) {
        registry.delete(id);
    }
}
