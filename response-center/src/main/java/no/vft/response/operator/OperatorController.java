package no.vft.response.operator;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operators")
class OperatorController {
    private final OperatorRegistry registry;
    private final Operators operators;

    OperatorController(OperatorRegistry registry, Operators operators) {
        this.registry = registry;
        this.operators = operators;
    }

    @GetMapping
    List<OperatorView> list() {
        return registry.list();
    }

    @GetMapping("/{id}")
    OperatorView get(@PathVariable String id) {
        return registry.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OperatorView create(@Valid @RequestBody OperatorInput.Created input) {
        var view = registry.create(input);
        operators.forgetName(view.operatorId());
        return view;
    }

    @PutMapping("/{id}")
    OperatorView change(@PathVariable String id, @Valid @RequestBody OperatorInput.Changed input) {
        var view = registry.change(id, input);
        operators.forgetName(id);
        return view;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        registry.delete(id);
        operators.forgetName(id);
    }
}
