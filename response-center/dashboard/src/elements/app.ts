import { html, nothing } from 'lit';
import { actionFor, keyPressOf } from '../model/keys';
import { tabFace } from '../model/tab-title';
import { desk } from '../state/desk';
import { onTick, startTicker } from '../state/ticker';
import { texts } from '../texts';
import './banners';
import './case';
import { takeNextStep, takeTop } from './commands';
import { DeskElement } from './desk-element';
import './header';
import './login';
import { LOGIN_WINDOW } from './login';
import './queue';
import './readiness';

/** Chooses the screen, and owns what is one for the whole page: keys, ticking, the tab's title. */
class App extends DeskElement {
  private soundRan = false;
  private face = '';

  override connectedCallback(): void {
    super.connectedCallback();
    startTicker();
    onTick(() => this.tick());
    document.addEventListener('keydown', (event) => this.press(event));
    void desk.checkSession();
  }

  protected override render() {
    if (desk.me === null || window.name === LOGIN_WINDOW) return html`<vft-login></vft-login>`;
    if (desk.onDutySince === null) return html`<vft-banners></vft-banners><vft-readiness></vft-readiness>`;
    return html`
      <div class="shell">
        <vft-header></vft-header>
        <vft-banners></vft-banners>
        <main class="desk">
          <vft-queue></vft-queue>
          <vft-case></vft-case>
        </main>
        ${this.message()}
      </div>
    `;
  }

  private message() {
    const message = desk.message;
    return html`<div class="toast-place" role="status" aria-live="polite">
      ${message === null
        ? nothing
        : html`<div class="toast" data-color=${message.tone} data-testid="message">
            <span>${message.text}</span>
            <button
              class="ds-button"
              data-variant="tertiary"
              data-icon
              aria-label=${texts.message.dismiss}
              @click=${() => desk.say(null)}
            >
              ×
            </button>
          </div>`}
    </div>`;
  }

  private tick(): void {
    desk.tick();
    const running = desk.siren.running;
    if (running !== this.soundRan) {
      this.soundRan = running;
      desk.changed();
    }
    this.showFace();
  }

  private showFace(): void {
    const onDuty = desk.onDutySince !== null;
    const lost = onDuty && desk.stream.state.phase === 'LOST';
    const second = Math.floor(Date.now() / 1000);
    const face = tabFace(onDuty ? desk.sections.waiting : [], lost, second, desk.leftOut > 0);
    if (this.face === face.title + face.icon) return;
    this.face = face.title + face.icon;
    document.title = face.title;
    document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.setAttribute('href', face.icon);
  }

  private press(event: KeyboardEvent): void {
    if (desk.onDutySince === null) return;
    const action = actionFor(keyPressOf(event));
    if (action === null) return;
    event.preventDefault();
    if (action === 'TAKE_TOP') void takeTop();
    else void takeNextStep();
  }
}

customElements.define('vft-app', App);
