import type { Action, Finding } from '../finding.ts';
import { report as words } from '../messages/report.ts';
import { addressPart, safeLine } from '../safe-text.ts';
import { html, type Markup } from './markup.ts';
import { prose } from './prose.ts';
import { webLink } from './web-link.ts';

export const EMPTY: Markup = html``;

/** Code on one line. */
export function codeMarkup(text: string): Markup {
  return html`<code>${safeLine(text)}</code>`;
}

/** A message: what stands between backticks as code. */
export function proseMarkup(message: string): Markup {
  return html`${prose(message).map(({ code, text }) => (code ? codeMarkup(text) : html`${safeLine(text)}`))}`;
}

/** A path with its folders set back. */
export function pathMarkup(path: string): Markup {
  const slash = path.lastIndexOf('/') + 1;
  return html`<span class="path"><span class="folder">${safeLine(path.slice(0, slash))}</span>${safeLine(path.slice(slash))}</span>`;
}

/** The id of a file's part of the page: the same in every report, so that links to it keep. */
export function anchorOf(path: string): string {
  return `file-${addressPart(path)}`;
}

export function badge(action: Action): Markup {
  return html`<span class="badge ${action}">${words.actions[action]}</span>`;
}

/** The message of a finding and the page that backs it. */
export function claim({ message, docs }: Finding): Markup {
  const href = webLink(docs);
  const source = href ? html` <a href="${href}" rel="noreferrer">${words.docs}</a>` : EMPTY;
  return html`${proseMarkup(message)}${source}`;
}

/** A part of the page with its title and, where it counts something, how many. */
export function section(id: string, title: string, body: Markup | readonly Markup[], n?: number): Markup {
  const number = n === undefined ? EMPTY : html` <span class="n">${n}</span>`;
  return html`<section id="${id}"><h2>${title}${number}</h2>${body}</section>`;
}

export function tableMarkup(head: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  const cells = head.map((name) => html`<th scope="col">${name}</th>`);
  const lines = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<div class="scroll"><table><thead><tr>${cells}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
