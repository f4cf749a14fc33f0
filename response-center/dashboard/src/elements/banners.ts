import { html, nothing } from 'lit';
import { LOGIN_PATH } from '../api/operator-api';
import { ageOf } from '../model/format';
import { desk } from '../state/desk';
import { onTick } from '../state/ticker';
import { texts } from '../texts';
import { DeskElement } from './desk-element';
import { warningIcon } from './icons';
import { LOGIN_WINDOW } from './login';

/** What is not true on the screen, across its whole width. */
class Banners extends DeskElement {
  private stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onTick(() => {
      if (desk.stream.state.phase === 'LOST') this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    this.stop?.();
    super.disconnectedCallback();
  }

  protected override render() {
    return html`${this.session()}${this.streamLost()}${this.sound()}${this.renewal()}`;
  }

  private streamLost() {
    const { state } = desk.stream;
    if (state.phase !== 'LOST') return nothing;
    const age = ageOf(desk.stream.silentMillis);
    // The age ticks for the eye; a screen reader hears the sentence once.
    return html`<div class="banner" data-color="danger" data-testid="stream-banner">
      ${warningIcon}<strong aria-hidden="true">${texts.banner.streamLost(age)}</strong>
      <span class="visually-hidden" role="alert">${texts.title.lost}</span>
    </div>`;
  }

  private session() {
    if (desk.session !== 'EXPIRED') return nothing;
    return html`<div class="banner" data-color="warning" data-testid="session-banner" role="alert">
      ${warningIcon}<strong>${texts.banner.session}</strong>
      <a class="ds-button" href=${LOGIN_PATH} target=${LOGIN_WINDOW}>${texts.banner.sessionButton}</a>
    </div>`;
  }

  private sound() {
    if (desk.onDutySince === null || desk.siren.running) return nothing;
    return html`<div class="banner" data-color="danger" data-testid="sound-banner" role="alert">
      ${warningIcon}<strong>${texts.banner.sound}</strong>
      <button class="ds-button" data-color="neutral" @click=${() => this.unlock()}>${texts.banner.soundButton}</button>
    </div>`;
  }

  private renewal() {
    return desk.unrenewedCards.map(
      (card) => html`<div class="banner" data-color="warning" data-testid="renewal-banner" role="alert">
        ${warningIcon}<strong>${texts.banner.renewal(card.kindName)}</strong>
      </div>`,
    );
  }

  private async unlock(): Promise<void> {
    await desk.siren.unlock();
    desk.changed();
  }
}

customElements.define('vft-banners', Banners);
