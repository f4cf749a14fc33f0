import type { CallOutStage, CaseView, Codes, Me, Speech } from '../model/types';
import { get, post } from './http';

export const LOGIN_PATH = '/oauth2/authorization/idp';
export const STREAM_PATH = '/api/v1/queue/stream';

export interface Readiness {
  readonly soundConfirmed: boolean;
  readonly streamConnected: boolean;
  readonly clockOffsetMillis: number;
}

export interface Resolution {
  readonly cause: string;
  readonly measure: string | null;
  readonly outcome: string;
  readonly note: string | null;
}

const alarm = (id: string) => `/api/v1/alarms/${encodeURIComponent(id)}`;

/** The operators' API; each command answers with the case as it then is. */
export const api = {
  me: () => get<Me>('/api/v1/me'),
  clock: () => get<{ readonly now: string }>('/api/v1/clock'),
  codes: () => get<Codes>('/api/v1/codes'),
  readiness: (readiness: Readiness) => post<{ readonly onDutySince: string | null }>('/api/v1/me/readiness', readiness),
  case: (id: string) => get<CaseView>(alarm(id)),
  claimNext: () => post<CaseView>('/api/v1/claims/next', {}),
  claim: (id: string, version: number) => post<CaseView>(`${alarm(id)}/claim`, { version }),
  renew: (id: string) => post<{ readonly leaseUntil: string }>(`${alarm(id)}/renew`, {}),
  answer: (id: string, version: number, speech: Speech) => post<CaseView>(`${alarm(id)}/answer`, { version, speech }),
  seen: (id: string, version: number) => post<CaseView>(`${alarm(id)}/seen`, { version }),
  note: (id: string, text: string) => post<CaseView>(`${alarm(id)}/note`, { text }),
  hold: (id: string, version: number, minutes: number, reason: string) =>
    post<CaseView>(`${alarm(id)}/hold`, { version, minutes, reason }),
  release: (id: string, version: number, reason: string) => post<CaseView>(`${alarm(id)}/release`, { version, reason }),
  dispatch: (id: string, version: number, service: string, message: string | null) =>
    post<CaseView>(`${alarm(id)}/dispatch`, { version, service, message }),
  callOut: (id: string, version: number, stage: CallOutStage) =>
    post<CaseView>(`${alarm(id)}/call-out`, { version, stage }),
  cancelCallOut: (id: string, version: number, reason: string) =>
    post<CaseView>(`${alarm(id)}/call-out/cancel`, { version, reason }),
  resolve: (id: string, version: number, resolution: Resolution) =>
    post<CaseView>(`${alarm(id)}/resolve`, { version, ...resolution }),
};
