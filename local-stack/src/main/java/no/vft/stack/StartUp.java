package no.vft.stack;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import no.vft.stack.folder.StackFault;

/**
 * Starts the services of a stack, each as soon as what it needs is there. It can be called off from another thread,
 * which is what Ctrl-C does while a person waits: then nothing may start that nobody would stop.
 */
final class StartUp {
    private final Set<ServiceName> services;
    private final Consumer<ServiceName> start;
    private CompletableFuture<Void> everything = CompletableFuture.completedFuture(null);
    private boolean calledOff;

    /** @param start starts one of the services and returns when it can do its work */
    StartUp(Set<ServiceName> services, Consumer<ServiceName> start) {
        this.services = services;
        this.start = start;
    }

    /**
     * Starts everything and returns when it is up.
     *
     * @param beforeTheFleet is done when all else is up
     * @throws StackFault when one of them does not start, or when it was called off
     */
    void run(Runnable beforeTheFleet) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            begin(threads, beforeTheFleet).join();
        } catch (CompletionException e) {
            if (isCalledOff()) {
                throw new StackFault("The start was called off.", e);
            }
            throw e.getCause() instanceof StackFault fault ? fault : e;
        }
    }

    private synchronized CompletableFuture<Void> begin(Executor threads, Runnable beforeTheFleet) {
        var database = after(List.of(), ServiceName.DATABASE, threads);
        var broker = after(List.of(), ServiceName.BROKER, threads);
        var all = List.of(
                database,
                broker,
                after(List.of(), ServiceName.IDENTITY, threads),
                after(List.of(database), ServiceName.RESPONSE_CENTER, threads),
                after(List.of(database, broker), ServiceName.ALARM_INGEST, threads),
                after(List.of(database), ServiceName.EPJ_ADAPTER, threads));
        everything = after(List.of(together(all).thenRun(beforeTheFleet)), ServiceName.FLEET, threads);
        return everything;
    }

    private CompletableFuture<Void> after(List<CompletableFuture<Void>> earlier, ServiceName name, Executor threads) {
        return services.contains(name)
                ? together(earlier).thenRunAsync(() -> startUnlessCalledOff(name), threads)
                : together(earlier);
    }

    /** Done when all of them have come to an end, well or not. */
    private static CompletableFuture<Void> together(List<CompletableFuture<Void>> all) {
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void startUnlessCalledOff(ServiceName name) {
        if (isCalledOff()) {
            throw new StackFault("The start was called off.");
        }
        start.accept(name);
    }

    private synchronized boolean isCalledOff() {
        return calledOff;
    }

    /** No further start begins. */
    synchronized void callOff() {
        calledOff = true;
    }

    /** Whether the starts that have begun come to an end within that time. */
    boolean hasEnded(Duration within) {
        CompletableFuture<Void> begun;
        synchronized (this) {
            begun = everything;
        }
        try {
            begun.handle((up, fault) -> true).get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("an end, well or not, is awaited", e);
        }
    }
}
