import type { Problem } from '../model/types';

/** A refusal or a failure of a call. `problem` is null when the server did not answer with one. */
export class CallFailed extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`);
  }

  /** For instance `already-claimed`. */
  get kind(): string | null {
    return this.problem?.type.split(':').at(-1) ?? null;
  }
}

/** No answer, or none that could be read to its end: what was asked for may have been done all the same. */
export class Unreachable extends Error {}

/** Whether a command may have been carried out in spite of the failure. */
export function isUncertain(failure: unknown): boolean {
  return failure instanceof Unreachable || (failure instanceof CallFailed && failure.status >= 500);
}

/** Every call that waits longer than this is given up: an operator must not look at a dead button. */
const TIME_LIMIT_MILLIS = 10_000;

export async function get<T>(path: string): Promise<T> {
  return call<T>(path, { method: 'GET' });
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return call<T>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken(document.cookie) },
  });
}

/** The value of the cookie `XSRF-TOKEN`, or an empty text. */
export function csrfToken(cookies: string): string {
  const pair = cookies.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return pair === undefined ? '' : decodeURIComponent(pair.slice('XSRF-TOKEN='.length));
}

/** Ends the session; the redirect that answers is not followed. */
export async function logout(): Promise<void> {
  await fetch('/logout', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'X-XSRF-TOKEN': csrfToken(document.cookie) },
  });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answered(
    fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MILLIS),
      headers: { Accept: 'application/json', ...init.headers },
    }),
  );
  if (!response.ok) throw new CallFailed(response.status, await problemOf(response));
  return response.status === 204 ? (undefined as T) : answered(response.json() as Promise<T>);
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
}

async function problemOf(response: Response): Promise<Problem | null> {
  if (!response.headers.get('Content-Type')?.includes('json')) return null;
  return response.json().then(
    (body: Problem) => (typeof body.type === 'string' ? body : null),
    () => null,
  );
}
