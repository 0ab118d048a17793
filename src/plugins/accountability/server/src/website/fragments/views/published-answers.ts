import type { PublishedAnswer } from '../../../inquiries/publication/published-answers';
import { type Child, html, type Html } from '../html';
import { inquiryTypeLabel } from '../labels';
import { dayElement } from '../parts/dates';
import { facts } from '../parts/facts';
import { searchForm, textField } from '../parts/form';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { pagination } from '../parts/pagination';
import { richText } from '../parts/rich-text';
import { entryList } from '../parts/section';
import type { List, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

const dates = ({ askedOn, answeredOn }: PublishedAnswer): Child =>
  html`<p class="rc-eyebrow">
    Preguntada el ${dayElement(askedOn)} · Respondida el ${dayElement(answeredOn)}
  </p>`;

function about({ type, topic, dueOn, hearing }: PublishedAnswer, { link }: Surroundings): Child {
  return facts({
    Tipo: inquiryTypeLabel(type),
    Tema: topic,
    'Plazo para responder': dayElement(dueOn),
    Audiencia: hearing && linkTo(link('hearing', hearing.slug), hearing.title),
  });
}

/** A question as its asker wrote it: its lines stay. */
const question = (text: string): Html => html`<blockquote class="rc-question"><p>${text}</p></blockquote>`;

/** What a list can call a question: its beginning. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 120) return line;
  return `${line.slice(0, 120).replace(/\s+\S*$/, '')}…`;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

export const answerList: View<List<PublishedAnswer>> = {
  titled: false,
  title: () => 'Respuestas publicadas',
  render({ data, meta }, around) {
    const { heading: level, link, base, query } = around;
    const items = data.map((answer) => {
      const title = heading(level, linkTo(link('published-answer', answer.id), beginning(answer.question)));
      const asked = answer.question.length > 120 && question(answer.question);
      return html`<article class="rc-entry">
        ${title}${dates(answer)}${asked}${richText(answer.answerHtml, level + 1, base)}${about(answer, around)}
      </article>`;
    });
    const topic = asText(query.topic);
    const asking = searchForm(around, [
      textField('Buscar en las respuestas', 'q', asText(query.q)),
      topic !== '' && html`<input type="hidden" name="topic" value="${topic}" />`,
    ]);
    const narrowed = topic !== '' && html`<p class="rc-narrowed">Sobre el tema: ${topic}</p>`;
    const nothing =
      asText(query.q) || topic ? 'No se encontraron respuestas.' : 'Todavía no hay respuestas publicadas.';
    return html`<div class="rc-answers">
      ${asking}${narrowed}${entryList(items, nothing)}${pagination(meta.pagination, around)}
    </div>`;
  },
};

export const answerItem: View<One<PublishedAnswer>> = {
  titled: true,
  title: ({ data }) => beginning(data.question),
  render({ data }, around) {
    const { heading: level, base } = around;
    return html`<article class="rc-answer">
      ${heading(level, beginning(data.question))}${dates(data)}${question(data.question)}${heading(level + 1, 'Respuesta')}${richText(data.answerHtml, level + 2, base)}${about(data, around)}
    </article>`;
  },
};
