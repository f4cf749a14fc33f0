import { CallFailed, isUncertain } from '../api/http';
import { api, type Readiness } from '../api/operator-api';
import { isFinished, keepCard, sectionsOf, withSnapshot, type QueueSections } from '../model/order';
import { ringingFor } from '../model/ringing';
import { isMine } from '../model/steps';
import type { CaseView, Codes, Me, QueueCard, QueueSnapshot } from '../model/types';
import { Siren } from '../sound/siren';
import { texts } from '../texts';
import { DutyReport } from './duty-report';
import { LeaseKeeper } from './lease-keeper';
import { MESSAGE_MILLIS, messageOf, SLOW, SLOW_MILLIS, type Message } from './messages';
import { OpenCase } from './open-case';
import { QueueStream } from './queue-stream';
import { ServerClock } from './server-clock';

export type Session = 'UNKNOWN' | 'UNREACHABLE' | 'LOGGED_OUT' | 'REFUSED' | 'ACTIVE' | 'EXPIRED';

const SESSION_CHECK_MILLIS = 4_000;
const NO_CODES: Codes = { causes: [], measures: [], outcomes: [], services: [] };

/** All that the screen shows, and the one place that changes it. Fires `change` after every change. */
export class Desk extends EventTarget {
  session: Session = 'UNKNOWN';
  me: Me | null = null;
  codes: Codes = NO_CODES;
  onDutySince: string | null = null;
  /** Whether the server still counts the operator as on duty, by its last word. */
  dutyHolds = true;
  cards = new Map<string, QueueCard>();
  /** Open alarms that the last snapshot had no room for; never fewer than there are. */
  leftOut = 0;
  message: Message | null = null;
  /** Alarms whose claim could not be renewed at the last attempt. */
  unrenewed: ReadonlySet<string> = new Set();
  busy = false;
  readonly clock = new ServerClock(
    () => this.changed(),
    (failure) => this.noticeExpiry(failure),
  );
  readonly siren = new Siren();
  readonly stream: QueueStream;
  private readonly leases: LeaseKeeper;
  private readonly duty: DutyReport;
  private readonly openCase: OpenCase;
  private sessionDueAt = 0;
  private messageUntil = 0;
  private busySince = 0;

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
      (since) => this.update({ onDutySince: since ?? this.onDutySince, dutyHolds: since !== null }),
      (failure) => this.noticeExpiry(failure),
    );
    this.openCase = new OpenCase({
      onView: (view) => (isFinished(view.card) ? this.leave() : this.show(view)),
      onGone: () => this.leave(),
      onFailure: (failure) => this.reportLook(failure),
    });
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

  get openId(): string | null {
    return this.openCase.id;
  }

  get view(): CaseView | null {
    return this.openCase.view;
  }

  /** How many alarms are open, shown or not. */
  get openCount(): number {
    return this.cards.size + this.leftOut;
  }

  /** The own cases whose claim is not being renewed. */
  get unrenewedCards(): readonly QueueCard[] {
    return [...this.cards.values()].filter((card) => this.unrenewed.has(card.alarmId) && isMine(card, this.operatorId));
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
      if (first) await Promise.all([this.clock.tick(performance.now()), this.loadCodes()]);
      if (returned) await this.openCase.look();
    } catch (failure) {
      this.noticeExpiry(failure);
      const status = failure instanceof CallFailed ? failure.status : null;
      if (this.me === null && status !== 401) this.update({ session: status === 403 ? 'REFUSED' : 'UNREACHABLE' });
    }
  }

  async startDuty(soundConfirmed: boolean): Promise<void> {
    await this.attempt(async () => {
      const { onDutySince } = await api.readiness({ ...this.proof, soundConfirmed });
      if (this.codes === NO_CODES) await this.loadCodes();
      this.update({ onDutySince, dutyHolds: onDutySince !== null });
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
    if (this.busy && this.message === null && at - this.busySince >= SLOW_MILLIS) this.say(SLOW);
    this.stream.tick();
    if (this.session === 'ACTIVE') this.openCase.tick(at);
    void this.clock.tick(at);
    if (this.onDutySince === null) return;
    this.siren.keep(ringingFor(this.cards.values(), this.operatorId));
    this.duty.tick(this.proof, at);
    this.leases.tick([...this.cards.values()].filter((card) => isMine(card, this.operatorId)), at);
  }

  /** Shows a case. The person in it stays hidden until this operator has claimed it. */
  async open(alarmId: string): Promise<void> {
    this.openCase.open(alarmId);
    this.changed();
    await this.openCase.look();
  }

  close(): void {
    this.openCase.close();
    this.changed();
  }

  /** Carries out a command that answers with the case, and says so plainly when it did not work. */
  async command(call: () => Promise<CaseView>, done?: string): Promise<boolean> {
    const before = this.openId;
    return this.attempt(async () => {
      const view = await call();
      // An operator who has turned to another case meanwhile is left there: the next key must not hit this one.
      const turnedAway = this.openId !== before && this.openId !== view.card.alarmId;
      if (turnedAway) this.keep(view.card);
      else this.show(view);
      if (done !== undefined) this.say({ text: done, tone: 'success' });
      if (!turnedAway && isFinished(view.card)) this.close();
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
    this.busySince = performance.now();
    this.update({ busy: true, message: null });
    try {
      await deed();
      return true;
    } catch (failure) {
      this.noticeExpiry(failure);
      const text = messageOf(failure);
      if (text !== null) this.say({ text, tone: 'warning' });
      const refused = failure instanceof CallFailed && failure.status === 409;
      if (refused || isUncertain(failure)) void this.openCase.look();
      return false;
    } finally {
      this.update({ busy: false, message: this.message === SLOW ? null : this.message });
    }
  }

  /** A look that a command's own failure led to adds nothing to what that failure says. */
  private reportLook(failure: unknown): void {
    this.noticeExpiry(failure);
    const expired = failure instanceof CallFailed && failure.status === 401;
    if (this.message === null && !expired) this.say({ text: texts.message.notLoaded, tone: 'info' });
  }

  /** An expired session leaves the list where it is; only the very first visit shows the log-in page. */
  private noticeExpiry(failure: unknown): void {
    if (!(failure instanceof CallFailed) || failure.status !== 401) return;
    this.update({ session: this.me === null ? 'LOGGED_OUT' : 'EXPIRED' });
  }

  private async loadCodes(): Promise<void> {
    try {
      this.update({ codes: await api.codes() });
    } catch (failure) {
      this.noticeExpiry(failure);
    }
  }

  private show(view: CaseView): void {
    this.openCase.take(view);
    this.keep(view.card);
  }

  private keep(card: QueueCard): void {
    keepCard(this.cards, card);
    this.changed();
  }

  private takeSnapshot(snapshot: QueueSnapshot): void {
    const leftOut = Math.max(0, snapshot.open - snapshot.alarms.length);
    this.update({ cards: withSnapshot(this.cards, snapshot.alarms), leftOut });
    this.lookIfChanged();
  }

  private takeCard(card: QueueCard): void {
    this.keep(card);
    if (card.alarmId === this.openId) this.lookIfChanged();
  }

  /** Reads the open case again where its card is another than that of the last look. */
  private lookIfChanged(): void {
    const card = this.openId === null ? undefined : this.cards.get(this.openId);
    if (card === undefined || card.version !== this.view?.card.version) void this.openCase.look();
  }

  private takeClosed(alarmId: string): void {
    this.cards.delete(alarmId);
    this.changed();
    if (alarmId === this.openId && !this.busy) this.leave();
  }

  private takeLease(alarmId: string, leaseUntil: string): void {
    const card = this.cards.get(alarmId);
    if (card) keepCard(this.cards, { ...card, leaseUntil });
    this.update({ unrenewed: new Set([...this.unrenewed].filter((id) => id !== alarmId)) });
  }

  private async loseClaim(alarmId: string): Promise<void> {
    this.update({ unrenewed: new Set([...this.unrenewed].filter((id) => id !== alarmId)) });
    this.say({ text: texts.message.lost, tone: 'warning' });
    if (this.openId === alarmId) return this.openCase.look();
    try {
      this.keep((await api.case(alarmId)).card);
    } catch (failure) {
      this.noticeExpiry(failure);
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
