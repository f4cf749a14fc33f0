import { html } from 'lit';
import { logout } from '../api/http';
import { api } from '../api/operator-api';
import { clockTime, clockTimeWithSeconds } from '../model/format';
import { ringingFor } from '../model/ringing';
import { desk } from '../state/desk';
import { onTick } from '../state/ticker';
import { texts } from '../texts';
import { DeskElement } from './desk-element';
import { brandMark, linkIcon, soundIcon, warningIcon } from './icons';

const NAMED_MUNICIPALITIES = 3;

class Header extends DeskElement {
  private stop: (() => void) | null = null;
  private shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onTick(() => {
      if (this.shown !== clockTimeWithSeconds(desk.clock.now())) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    this.stop?.();
    super.disconnectedCallback();
  }

  protected override render() {
    this.shown = clockTimeWithSeconds(desk.clock.now());
    const t = texts.header;
    return html`<header class="top">
      <div class="top-brand">${brandMark}<span>${texts.appName}</span></div>
      <div class="top-scope" title=${municipalityNames()}>${scope()}</div>
      <div class="top-states">
        ${this.streamState()} ${this.soundState()}
        <time class="top-clock" aria-label=${t.clock}>${this.shown}</time>
        <div class="top-operator">
          <strong>${desk.me?.name}</strong>
          <span data-testid="duty">${this.duty()}</span>
        </div>
        <button class="ds-button" data-variant="tertiary" @click=${() => void leave()}>${t.logout}</button>
      </div>
    </header>`;
  }

  private duty(): string {
    const t = texts.header;
    if (desk.onDutySince === null) return '';
    return desk.dutyHolds ? t.onDutySince(clockTime(desk.onDutySince)) : t.offDuty;
  }

  private streamState() {
    const t = texts.header;
    const { phase } = desk.stream.state;
    const text = phase === 'LIVE' ? t.live : phase === 'LOST' ? t.lost : t.connecting;
    const tone = phase === 'LIVE' ? 'success' : phase === 'LOST' ? 'danger' : 'warning';
    return html`<span class="state-chip" data-color=${tone} data-testid="stream-state" data-phase=${phase}>
      ${phase === 'LOST' ? warningIcon : linkIcon}<span class="visually-hidden">${t.stream}: </span>${text}
    </span>`;
  }

  private soundState() {
    const t = texts.header;
    const on = desk.siren.running;
    const ringing = on && ringingFor(desk.cards.values(), desk.operatorId) !== null;
    const text = ringing ? t.ringing : on ? t.soundOn : t.soundOff;
    const tone = ringing ? 'info' : on ? 'success' : 'danger';
    return html`<span class="state-chip" data-color=${tone} data-testid="sound-state" data-ringing=${ringing}>
      ${on ? soundIcon : warningIcon}<span class="visually-hidden">${t.sound}: </span>${text}
    </span>`;
  }
}

function municipalityNames(): string {
  return (desk.me?.municipalities ?? []).map((each) => each.name).join(', ');
}

function scope(): string {
  const count = desk.me?.municipalities.length ?? 0;
  return count > NAMED_MUNICIPALITIES ? texts.header.all(count) : municipalityNames();
}

/** Going off duty must not keep anybody logged in. */
async function endDuty(): Promise<void> {
  try {
    await api.readiness({ soundConfirmed: false, streamConnected: false, clockOffsetMillis: 0 });
  } catch {
    // The log-out that follows ends the session, and with it the duty.
  }
}

async function leave(): Promise<void> {
  await endDuty();
  await logout();
  location.assign('/');
}

customElements.define('vft-header', Header);
