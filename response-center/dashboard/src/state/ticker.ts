type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls `listener` four times a second, in a background tab too. Answers with what stops it. */
export function onTick(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function startTicker(): void {
  const worker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = () => listeners.forEach((listener) => listener());
}
