import { html, nothing } from 'lit';
import { LOGIN_PATH } from '../api/operator-api';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { DeskElement } from './desk-element';
import { brandMark } from './icons';

/** The name of the window in which an operator logs in again while the list stays in the first one. */
export const LOGIN_WINDOW = 'vft-login';

class Login extends DeskElement {
  protected override updated(): void {
    if (desk.me !== null && window.name === LOGIN_WINDOW) window.close();
  }

  protected override render() {
    return html`<main class="gate">
      <section class="gate-card ds-card" aria-labelledby="login-title">
        ${brandMark}
        <h1 class="ds-heading" data-size="md" id="login-title">${texts.login.title}</h1>
        <p class="gate-lead">${texts.login.lead}</p>
        ${this.content()}
      </section>
    </main>`;
  }

  private content() {
    if (desk.me !== null) return html`<p role="status">${texts.login.done}</p>`;
    if (desk.session === 'UNREACHABLE') return html`<p role="alert">${texts.login.unreachable}</p>`;
    if (desk.session === 'UNKNOWN') return html`<p class="gate-lead">&nbsp;</p>`;
    const refused = desk.session === 'REFUSED';
    const failed = !refused && new URLSearchParams(location.search).get('login') === 'failed';
    return html`${refused ? html`<p role="alert" class="gate-problem">${texts.login.refused}</p>` : nothing}
      ${failed ? html`<p role="alert" class="gate-problem">${texts.login.failed}</p>` : nothing}
      <a class="ds-button" data-size="md" data-testid="login-button" href=${LOGIN_PATH}>
        ${texts.login.button}
      </a>
      <p class="gate-note">${texts.login.note}</p>`;
  }
}

customElements.define('vft-login', Login);
