import { CallFailed, Unreachable } from '../api/http';
import { api, type Readiness } from '../api/operator-api';
import { isFinished, sectionsOf, withCard, withoutCard, type QueueSections } from '../model/order';
import { ringingFor } from '../model/ringing';
import { isMine } from '../model/steps';
import type { CaseView, Codes, Me, QueueCard, QueueSnapshot } from '../model/types';
import { Siren } from '../sound/siren';
import { texts } from '../texts';
import { DutyReport } from './duty-report';
import { LeaseKeeper } from './lease-keeper';
import { messageOf } from './messages';
import { QueueStream } from './queue-stream';
import { ServerClock } from './server-clock';

export type Session = 'UNKNOWN' | 'UNREACHABLE' | 'LOGGED_OUT' | 'ACTIVE' | 'EXPIRED';
export type Message = { readonly text: string; readonly tone: 'info' | 'warning' | 'success' };

const CLOCK_EVERY_MILLIS = 60_000;
const SESSION_CHECK_MILLIS = 4_000;
const MESSAGE_MILLIS = 8_000;
const NO_CODES: Codes = { causes: [], measures: [], outcomes: [], services: [] };

/** All that the screen shows, and the one place that changes it. Fires `change` after every change. */
export class Desk extends EventTarget {
  session: Session = 'UNKNOWN';
  me: Me | null = null;
  codes: Codes = NO_CODES;
  onDutySince: string | null = null;
  cards: ReadonlyMap<string, QueueCard> = new Map();
  openId: string | null = null;
  view: CaseView | null = null;
  message: Message | null = null;
  /** Alarms whose claim could not be renewed at the last attempt. */
  unrenewed: ReadonlySet<string> = new Set();
  busy = false;
  readonly clock = new ServerClock();
  readonly siren = new Siren();
  readonly stream: QueueStream;
  private readonly leases: LeaseKeeper;
  private readonly duty: DutyReport;
  private clockDueAt = 0;
  private sessionDueAt = 0;
  private messageUntil = 0;
  private viewRequest = 0;

  constructor() {
    super();
    this.stream = new QueueStream({
      onSnapshot: (snapshot) => this.takeSnapshot(snapshot),
      onAlarm: (card) => this.takeCard(card),
      onClosed: (alarmId) => this.takeClosed(alarmId),
      onState: () => this.changed(),
      onRefused: () => void this.checkSession(),
    });
    this.leases = new LeaseKeeper({
      onRenewed: (alarmId, leaseUntil) => this.takeLease(alarmId, leaseUntil),
      onRenewalFailed: (alarmId) => this.update({ unrenewed: new Set(this.unrenewed).add(alarmId) }),
      onLost: (alarmId) => void this.loseClaim(alarmId),
      onFailure: (failure) => this.noticeExpiry(failure),
    });
    this.duty = new DutyReport(
      (onDutySince) => this.update({ onDutySince: onDutySince ?? this.onDutySince }),
      (failure) => this.noticeExpiry(failure),
    );
  }

  private get proof(): Readiness {
    return {
      soundConfirmed: this.siren.running,
      streamConnected: this.stream.state.phase === 'LIVE',
      clockOffsetMillis: this.clock.offsetMillis ?? 0,
    };
  }

  get operatorId(): string {
    return this.me?.operatorId ?? '';
  }

  get sections(): QueueSections {
    return sectionsOf(this.cards.values(), this.operatorId);
  }

  /** Whether what the screen shows is true enough to take an alarm from. */
  get mayAct(): boolean {
    return this.session === 'ACTIVE' && this.stream.state.phase === 'LIVE' && !this.busy;
  }

  /** Asks who is logged in; called at the start, and again and again while nobody is. */
  async checkSession(): Promise<void> {
    this.sessionDueAt = performance.now() + SESSION_CHECK_MILLIS;
    try {
      const me = await api.me();
      if (this.me !== null && this.me.operatorId !== me.operatorId) return location.reload();
      const returned = this.session === 'EXPIRED';
      const first = this.me === null;
      this.update({ me, session: 'ACTIVE' });
      if (first || returned) this.stream.open();
      if (first) await Promise.all([this.measureClock(), this.loadCodes()]);
      if (returned && this.openId !== null) await this.open(this.openId);
    } catch (failure) {
      this.noticeExpiry(failure);
      if (this.me === null && !(failure instanceof CallFailed && failure.status === 401)) {
        this.update({ session: 'UNREACHABLE' });
      }
    }
  }

  async startDuty(soundConfirmed: boolean): Promise<void> {
    await this.attempt(async () => {
      const { onDutySince } = await api.readiness({ ...this.proof, soundConfirmed });
      if (this.codes === NO_CODES) await this.loadCodes();
      this.update({ onDutySince });
    });
    const mine = this.sections.inHand.find((card) => isMine(card, this.operatorId));
    if (this.onDutySince !== null && mine !== undefined) await this.open(mine.alarmId);
  }

  /** Four times a second. */
  tick(): void {
    const at = performance.now();
    if (this.me === null || this.session === 'EXPIRED') {
      if (this.session !== 'UNKNOWN' && at >= this.sessionDueAt) void this.checkSession();
    }
    if (this.me === null) return;
    if (this.message !== null && this.message.tone !== 'warning' && at >= this.messageUntil) this.say(null);
    this.stream.tick();
    if (at >= this.clockDueAt) void this.measureClock();
    if (this.onDutySince === null) return;
    this.siren.keep(ringingFor(this.cards.values(), this.operatorId));
    this.duty.tick(this.proof, at);
    this.leases.tick([...this.cards.values()].filter((card) => isMine(card, this.operatorId)), at);
  }

  /** Shows a case. The person in it stays hidden until this operator has claimed it. */
  async open(alarmId: string): Promise<void> {
    const request = ++this.viewRequest;
    this.update({ openId: alarmId, view: this.view?.card.alarmId === alarmId ? this.view : null });
    try {
      const view = await api.case(alarmId);
      if (request === this.viewRequest && this.openId === alarmId) this.show(view);
    } catch (failure) {
      this.report(failure);
    }
  }

  close(): void {
    this.viewRequest++;
    this.update({ openId: null, view: null });
  }

  /** Carries out a command that answers with the case, and says so plainly when it did not work. */
  async command(call: () => Promise<CaseView>, done?: string): Promise<boolean> {
    return this.attempt(async () => {
      const view = await call();
      this.viewRequest++;
      this.openId = view.card.alarmId;
      this.show(view);
      if (done !== undefined) this.say({ text: done, tone: 'success' });
      if (isFinished(view.card)) this.close();
    });
  }

  /** Says something at the foot of the page; only a warning stays until it is put away. */
  say(message: Message | null): void {
    this.messageUntil = performance.now() + MESSAGE_MILLIS;
    this.update({ message });
  }

  /** For changes outside this object, such as the state of the sound. */
  changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  private async attempt(deed: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.update({ busy: true, message: null });
    try {
      await deed();
      return true;
    } catch (failure) {
      this.report(failure);
      if (failure instanceof CallFailed && failure.status === 409 && this.openId !== null) void this.open(this.openId);
      return false;
    } finally {
      this.update({ busy: false });
    }
  }

  private report(failure: unknown): void {
    this.noticeExpiry(failure);
    const text = messageOf(failure);
    if (text !== null) this.say({ text, tone: 'warning' });
  }

  /** An expired session leaves the list where it is; only the very first visit shows the log-in page. */
  private noticeExpiry(failure: unknown): void {
    if (!(failure instanceof CallFailed) || failure.status !== 401) return;
    this.update({ session: this.me === null ? 'LOGGED_OUT' : 'EXPIRED' });
  }

  private async measureClock(): Promise<void> {
    this.clockDueAt = performance.now() + CLOCK_EVERY_MILLIS;
    try {
      await this.clock.measure();
      this.changed();
    } catch (failure) {
      this.clockDueAt = performance.now() + SESSION_CHECK_MILLIS;
      if (!(failure instanceof Unreachable)) this.noticeExpiry(failure);
    }
  }

  private async loadCodes(): Promise<void> {
    try {
      this.update({ codes: await api.codes() });
    } catch (failure) {
      this.noticeExpiry(failure);
    }
  }

  private show(view: CaseView): void {
    this.cards = isFinished(view.card) ? withoutCard(this.cards, view.card.alarmId) : withCard(this.cards, view.card);
    this.update({ view });
  }

  private takeSnapshot(snapshot: QueueSnapshot): void {
    this.update({ cards: new Map(snapshot.alarms.map((card) => [card.alarmId, card])) });
    if (this.openId !== null) void this.refresh(this.openId);
  }

  private takeCard(card: QueueCard): void {
    this.update({ cards: withCard(this.cards, card) });
    if (card.alarmId === this.openId && card.version !== this.view?.card.version) void this.refresh(card.alarmId);
  }

  private takeClosed(alarmId: string): void {
    this.update({ cards: withoutCard(this.cards, alarmId) });
    if (alarmId === this.openId && !this.busy) this.leave();
  }

  private takeLease(alarmId: string, leaseUntil: string): void {
    const card = this.cards.get(alarmId);
    if (card) this.cards = withCard(this.cards, { ...card, leaseUntil });
    this.update({ unrenewed: new Set([...this.unrenewed].filter((id) => id !== alarmId)) });
  }

  private async loseClaim(alarmId: string): Promise<void> {
    this.update({ unrenewed: new Set([...this.unrenewed].filter((id) => id !== alarmId)) });
    this.say({ text: texts.message.lost, tone: 'warning' });
    try {
      const view = await api.case(alarmId);
      if (this.openId === alarmId) this.show(view);
      else this.update({ cards: withCard(this.cards, view.card) });
    } catch (failure) {
      this.noticeExpiry(failure);
    }
  }

  /** Reads the open case again, unless a newer look at it is under way. */
  private async refresh(alarmId: string): Promise<void> {
    const request = ++this.viewRequest;
    try {
      const view = await api.case(alarmId);
      if (request !== this.viewRequest || this.openId !== alarmId) return;
      if (isFinished(view.card)) this.leave();
      else this.show(view);
    } catch (failure) {
      this.noticeExpiry(failure);
      if (failure instanceof CallFailed && failure.status === 404 && this.openId === alarmId) this.leave();
    }
  }

  /** The open case has ended elsewhere, or is no longer this operator's to see. */
  private leave(): void {
    this.close();
    this.say({ text: texts.message.gone, tone: 'info' });
  }

  private update(change: Partial<Desk>): void {
    Object.assign(this, change);
    this.changed();
  }
}

export const desk = new Desk();
