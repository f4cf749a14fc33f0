import { html, nothing } from 'lit';
import { clockTime } from '../model/format';
import type { CaseView, Position } from '../model/types';
import { texts } from '../texts';
import { phoneIcon } from './icons';
import { phone } from './person-panel';

/** The device, how to speak through it, and where it says it is. */
export function devicePanel(view: CaseView) {
  const t = texts.device;
  const { device, position } = view;
  const voice = view.voiceUri ?? device?.voiceUri ?? null;
  return html`<section class="panel">
    <h3 class="panel-title">${t.title}</h3>
    ${voice === null ? nothing : html`<p class="voice">${t.call}: ${voiceLink(voice)}</p>`}
    <dl class="facts">
      ${device === null
        ? html`<dt></dt><dd>${t.none}</dd>`
        : html`<dt>${device.deviceId}</dt>
            <dd>
              ${[device.make, device.model].filter((it) => it !== null).join(' ')}
              ${device.serialNumber === null ? nothing : html`· ${t.serial} ${device.serialNumber}`}
            </dd>
            ${device.place === null ? nothing : html`<dt>${t.place}</dt><dd>${device.place}</dd>`}`}
      ${view.location === null ? nothing : html`<dt>${t.location}</dt><dd>${view.location}</dd>`}
      ${position === null ? nothing : html`<dt>${t.position}</dt><dd>${positionText(position)}</dd>`}
      ${view.text === null ? nothing : html`<dt>${t.text}</dt><dd class="device-text">${view.text}</dd>`}
    </dl>
  </section>`;
}

function voiceLink(uri: string) {
  return uri.startsWith('tel:') ? phone(uri) : html`<a class="phone" href=${uri}>${phoneIcon}${uri}</a>`;
}

/** A geo: link, so that nothing about a person's whereabouts is sent to a map service by the page. */
function positionText(position: Position) {
  const coordinates = `${position.lat.toFixed(5)}, ${position.lon.toFixed(5)}`;
  return html`<a href="geo:${position.lat},${position.lon}">${coordinates}</a>
    ${position.accuracyMeters === null ? nothing : texts.device.accuracy(Math.round(position.accuracyMeters))}
    ${position.at === null ? nothing : html`· ${clockTime(position.at)}`}`;
}
