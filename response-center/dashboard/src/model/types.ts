/** The wire types of the operators' API. Instants are ISO-8601 in UTC. */

export type AlarmState =
  | 'WAITING'
  | 'CLAIMED'
  | 'ANSWERED'
  | 'ON_HOLD'
  | 'DISPATCHED'
  | 'RESOLVED'
  | 'CLOSED'
  | 'LOGGED';
export type CallOutStage = 'PAGED' | 'ACCEPTED' | 'ON_THE_WAY' | 'ON_SITE';
export type Speech = 'CONFIRMED' | 'ASSESSED_WITHOUT_SPEECH';

export interface Municipality {
  readonly number: string;
  readonly name: string;
}

export interface Owner {
  readonly operatorId: string;
  readonly name: string;
  readonly since: string;
}

/** One alarm in the queue. It holds no person. */
export interface QueueCard {
  readonly alarmId: string;
  readonly version: number;
  readonly state: AlarmState;
  readonly kind: string;
  readonly kindName: string;
  /** VKP severity: 0, 10, 20, 30 or 40. */
  readonly priority: number;
  /** The first key of the order; higher comes first. */
  readonly urgency: number;
  readonly voiceWaiting: boolean;
  readonly municipality: Municipality | null;
  readonly deviceId: string | null;
  readonly clockStartedAt: string;
  readonly lastPressAt: string;
  readonly presses: number;
  readonly unseenPresses: number;
  /** 0 eligible operators, 1 all, 2 supervisor, 3 on-call, 4 breached. */
  readonly level: number;
  readonly nextDeadlineAt: string | null;
  readonly breached: boolean;
  readonly cancelledByDevice: boolean;
  readonly owner: Owner | null;
  readonly leaseUntil: string | null;
  readonly answeredAt: string | null;
  readonly heldUntil: string | null;
  readonly callOut: { readonly service: string; readonly stage: CallOutStage; readonly since: string } | null;
  readonly form: 'ALARM' | 'UNREADABLE';
  readonly deviceKnown: boolean;
  readonly recipientKnown: boolean;
  readonly technical: boolean;
  readonly followsAlarmId: string | null;
}

export interface QueueSnapshot {
  readonly position: string;
  readonly now: string;
  /** How many alarms are open; more than `alarms` holds when there are very many. */
  readonly open: number;
  readonly alarms: readonly QueueCard[];
}

export interface Address {
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly additional: string | null;
}

export interface Person {
  readonly recipientId: string;
  readonly name: string;
  readonly personId: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly address: Address | null;
  readonly protectedAddress: 'NONE' | 'CONFIDENTIAL' | 'STRICTLY_CONFIDENTIAL';
  readonly wayIn: string | null;
  readonly riskLevel: number;
  readonly language: string | null;
  readonly notes: string | null;
}

export interface Contact {
  readonly position: number;
  readonly name: string;
  readonly relation: string | null;
  readonly phone: string | null;
  readonly hasKey: boolean;
}

export interface Device {
  readonly deviceId: string;
  readonly make: string | null;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly voiceUri: string | null;
  readonly place: string | null;
}

export interface Position {
  readonly lat: number;
  readonly lon: number;
  readonly accuracyMeters: number | null;
  readonly at: string | null;
}

export interface EarlierAlarm {
  readonly alarmId: string;
  readonly kind: string;
  readonly kindName: string;
  readonly raisedAt: string;
  readonly outcome: string | null;
  readonly cause: string | null;
}

export interface LogEntry {
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** Everything about one alarm; `person` stays null until the reader has claimed it. */
export interface CaseView {
  readonly card: QueueCard;
  readonly person: Person | null;
  readonly contacts: readonly Contact[];
  readonly device: Device | null;
  readonly position: Position | null;
  readonly voiceUri: string | null;
  readonly text: string | null;
  /** What the device says about where it is, in words. */
  readonly location: string | null;
  readonly earlier: readonly EarlierAlarm[];
  readonly log: readonly LogEntry[];
  readonly identityHidden: boolean;
}

export interface Me {
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly municipalities: readonly Municipality[];
  readonly language: string | null;
}

export interface Code {
  readonly code: string;
  readonly name: string;
}

export interface Codes {
  readonly causes: readonly Code[];
  readonly measures: readonly Code[];
  readonly outcomes: readonly Code[];
  readonly services: readonly Code[];
}

/** RFC 9457, with the extension members that the operators' API uses. */
export interface Problem {
  readonly type: string;
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
  readonly owner?: string;
  readonly since?: string;
  readonly currentVersion?: number;
  readonly state?: AlarmState;
}
