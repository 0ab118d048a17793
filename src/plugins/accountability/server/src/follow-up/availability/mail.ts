import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { JsonRecord } from '../../outbox/templates';
import { longDate } from '../../shared/text/long-date';
import { escapeMarkdown } from '../../shared/text/markdown';

import type { AddressRow } from './rows';
import type { Failure } from './vocabulary';

export const BROKEN_TEMPLATE = 'follow-up.broken-addresses';

const MOST_LISTED = 100;

const REASONS: Record<Failure, string> = {
  gone: 'no existe',
  'server-error': 'el servidor falla',
  'too-slow': 'tarda demasiado',
  unreachable: 'no responde',
  insecure: 'su certificado no es válido',
  'too-many-redirects': 'redirige sin fin',
  'internal-address': 'lleva a una red interna',
  refused: 'no deja revisar',
};

interface BrokenContent {
  total: number;
  lines: { url: string; title: string; since: IsoDate; failure: Failure }[];
}

/** What the outbox keeps of the addresses that an office published and that are broken. */
export function brokenContent(rows: readonly AddressRow[], today: IsoDate): JsonRecord {
  const lines = rows.slice(0, MOST_LISTED).map(({ url, title, brokenSince, failure }) => ({
    url,
    title,
    since: brokenSince ?? today,
    failure: failure ?? 'unreachable',
  }));
  return { total: rows.length, lines } satisfies BrokenContent;
}

/** Tells the outbox how this mail reads. */
export function defineAvailabilityMail(strapi: Core.Strapi): void {
  const admin = strapi.config.get<string>('admin.absoluteUrl');
  getService('outbox').define(
    BROKEN_TEMPLATE,
    (data) => Promise.resolve(render(data as unknown as BrokenContent, admin)),
    { es: 'Direcciones publicadas que no funcionan', en: 'Published addresses that do not work' },
  );
}

function render({ total, lines }: BrokenContent, admin: string) {
  const rest = total - lines.length;
  return {
    subject:
      total === 1 ? 'Una dirección publicada no funciona' : `${total} direcciones publicadas no funcionan`,
    body: [
      'Esto, que está publicado por su oficina, no se encontró en dos revisiones diarias seguidas o más.',
      lines
        .map(
          ({ url, title, since, failure }) =>
            `- ${escapeMarkdown(title)}: ${escapeMarkdown(url)}. Desde el ${longDate(since, 'es')}: ${REASONS[failure]}.`,
        )
        .join('\n'),
      ...(rest > 0 ? [`Y ${rest} más.`] : []),
      `Corrija la dirección donde está publicada, o retírela. Todas están en [Control y seguimiento](${admin}/plugins/accountability/seguimiento).`,
    ].join('\n\n'),
  };
}
