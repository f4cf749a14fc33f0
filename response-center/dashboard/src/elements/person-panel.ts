import { html, nothing } from 'lit';
import { dateOf, languageName, readablePhone, yearsOld } from '../model/format';
import type { Address, Contact, Person } from '../model/types';
import { texts } from '../texts';
import { keyIcon, lockIcon, phoneIcon, warningIcon } from './icons';

const OWN_LANGUAGE = /^(nb|nn|no)\b/;

/** Who it is and how to reach them. Shown to the owner of the alarm alone. */
export function personPanel(person: Person | null, now: number) {
  const t = texts.person;
  if (person === null) {
    return html`<section class="panel" data-testid="case-person">
      <h3 class="panel-title">${t.title}</h3>
      <p class="panel-lead">${t.unknown}</p>
      <p>${t.unknownLead}</p>
    </section>`;
  }
  return html`<section class="panel person" data-testid="case-person">
    <div class="person-head">
      <h3 class="person-name">${person.name}</h3>
      ${person.birthDate === null
        ? nothing
        : html`<span class="person-age" title=${dateOf(person.birthDate)}>
            ${t.years(yearsOld(person.birthDate, now))}
          </span>`}
      ${person.riskLevel > 0
        ? html`<span class="tag" data-tone=${person.riskLevel > 1 ? 'danger' : 'warning'}>
            ${warningIcon}${t.risk[person.riskLevel]}
          </span>`
        : nothing}
      ${person.language === null || OWN_LANGUAGE.test(person.language)
        ? nothing
        : html`<span class="tag" data-tone="info">${t.language}: ${languageName(person.language)}</span>`}
    </div>
    ${person.protectedAddress === 'NONE'
      ? nothing
      : html`<p class="notice" data-color="danger">${lockIcon}${t.protected[person.protectedAddress]}</p>`}
    <dl class="facts">
      ${person.phone === null ? nothing : html`<dt>${t.phone}</dt><dd>${phone(person.phone)}</dd>`}
      <dt>${t.address}</dt>
      <dd>${person.address === null ? '–' : address(person.address)}</dd>
      <dt>${t.wayIn}</dt>
      <dd class="way-in">${person.wayIn ?? t.noWayIn}</dd>
      ${person.notes === null ? nothing : html`<dt>${t.notes}</dt><dd>${person.notes}</dd>`}
      ${person.personId === null
        ? nothing
        : html`<dt>${t.personId}</dt><dd class="digits">${spaced(person.personId)}</dd>`}
    </dl>
  </section>`;
}

export function contactsPanel(contacts: readonly Contact[]) {
  const t = texts.contacts;
  const ordered = [...contacts].sort((a, b) => a.position - b.position);
  return html`<section class="panel">
    <h3 class="panel-title">${t.title}</h3>
    ${ordered.length === 0 ? html`<p class="panel-lead">${t.none}</p>` : nothing}
    <ol class="contacts">
      ${ordered.map(
        (each) => html`<li>
          <span class="contact-number">${each.position}</span>
          <span class="contact-name">
            <strong>${each.name}</strong> <span>${each.relation}</span>
            ${each.hasKey ? html`<span class="tag">${keyIcon}${t.key}</span>` : nothing}
          </span>
          ${each.phone === null ? nothing : phone(each.phone)}
        </li>`,
      )}
    </ol>
  </section>`;
}

export function phone(number: string) {
  return html`<a class="phone" href="tel:${number.replace(/^tel:/, '').replace(/\s/g, '')}">
    ${phoneIcon}${readablePhone(number)}
  </a>`;
}

function address(it: Address) {
  return html`${it.street}<br />${it.postcode} ${it.city}
    ${it.additional === null ? nothing : html`<br /><span class="address-hint">${it.additional}</span>`}`;
}

function spaced(personId: string): string {
  return `${personId.slice(0, 6)} ${personId.slice(6)}`;
}
