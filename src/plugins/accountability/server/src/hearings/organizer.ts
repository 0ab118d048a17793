import type { Core } from '@strapi/strapi';

/** Who a calendar's entry names as its organizer: the institute, at its own address or the one it mails from. */
export function organizerOf(strapi: Core.Strapi, { name, email }: { name: string; email?: string | null }) {
  return { name, email: email ?? strapi.plugin('accountability').config<string>('outbox.sender') };
}
