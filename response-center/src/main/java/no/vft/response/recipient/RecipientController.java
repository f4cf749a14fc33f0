package no.vft.response.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.groups.Default;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
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
@RequestMapping("/api/v1/recipients")
class RecipientController {
    private final RecipientRegistry registry;

    RecipientController(RecipientRegistry registry) {
        this.registry = registry;
    }

    @GetMapping
    RecipientView.Page list(
            @RequestParam(required = false) @Nullable RecipientId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return registry.list(after, limit);
    }

    @GetMapping("/{id}")
    RecipientView get(@PathVariable RecipientId id) {
        return registry.get(id);
    }

    @PostMapping("/_search")
    RecipientView.Found search(@Valid @RequestBody RecipientInput.Search search) {
        return registry.search(search.personId());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RecipientView create(
            @Validated({Default.class, RecipientInput.New.class}) @RequestBody RecipientInput.Person input) {
        return registry.create(input);
    }

    @PutMapping("/{id}")
    RecipientView change(
            @PathVariable RecipientId id,
            @Validated({Default.class, RecipientInput.Changed.class}) @RequestBody RecipientInput.Person input) {
        return registry.change(id, input);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable RecipientId id) {
        registry.delete(id);
    }

    @GetMapping("/{id}/contacts")
    RecipientView.Contacts contacts(@PathVariable RecipientId id) {
        return registry.contacts(id);
    }

    @PutMapping("/{id}/contacts")
    RecipientView.Contacts changeContacts(
            @PathVariable RecipientId id, @Valid @RequestBody RecipientInput.Contacts input) {
        return registry.changeContacts(id, input);
    }
}
