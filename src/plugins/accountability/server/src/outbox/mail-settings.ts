import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Core } from '@strapi/strapi';

/** Reads a variable of the environment, as Strapi's configuration files do. */
type Env = Core.Config.Shared.ConfigParams['env'];

interface MailSettings {
  /** The address messages come from. */
  sender: string;
  replyTo: string;
  /** Nodemailer's options (SMTP transport, pooled); `null` where there is no server. */
  transport: object | null;
}

const URL_HELP =
  'SMTP_URL no es una dirección de servidor de correo: escriba smtps://usuario:clave@servidor:465 o smtp://usuario:clave@servidor:587, con los signos especiales de la clave codificados (@ es %40).';
const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;
const OPTIONS = ['requireTLS', 'rejectUnauthorized', 'timeout'];

/** Of a server that says nothing, in seconds. */
const TIMEOUT = { least: 1, usual: 60, most: 600 };
const DEFAULT_PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };

/** This machine's own: what passes there crosses no network. */
const isLoopback = (host: string) => ['localhost', '127.0.0.1', '::1'].includes(host);

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    // The URL holds a password: the reason, which quotes it, goes no further.
    throw new Error(URL_HELP);
  }
}

function flag(url: URL, name: string, otherwise: boolean): boolean {
  const value = url.searchParams.get(name) ?? String(otherwise);
  if (value !== 'true' && value !== 'false') throw new Error(`SMTP_URL: ${name} es true o false.`);
  return value === 'true';
}

function timeoutOf(url: URL): number {
  const seconds = Number(url.searchParams.get('timeout') ?? TIMEOUT.usual);
  if (!Number.isInteger(seconds) || seconds < TIMEOUT.least || seconds > TIMEOUT.most) {
    throw new Error(`SMTP_URL: timeout son segundos, de ${TIMEOUT.least} a ${TIMEOUT.most}.`);
  }
  return seconds * 1_000;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error(URL_HELP);
  }
}

/** Nodemailer's options for a server. @throws with a sentence for whoever wrote the URL, without what is secret in it. */
function transportOf(url: URL, user: string): object {
  const port = DEFAULT_PORTS[url.protocol];
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!port || !host || !['', '/'].includes(url.pathname) || url.hash) throw new Error(URL_HELP);
  const unknown = [...url.searchParams.keys()].find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) {
    throw new Error(`SMTP_URL: no hay una opción «${unknown}»; las que hay son ${OPTIONS.join(', ')}.`);
  }
  const secure = url.protocol === 'smtps:';
  return {
    host,
    port: Number(url.port) || port,
    secure,
    // People's data do not cross a network in the clear, even where a server would take them so (RFC 3207).
    requireTLS: !secure && flag(url, 'requireTLS', !isLoopback(host)),
    tls: { rejectUnauthorized: flag(url, 'rejectUnauthorized', true) },
    ...(user ? { auth: { user, pass: decoded(url.password) } } : {}),
    pool: true,
    maxConnections: 5,
    // The outbox tries again, and knows how often: the pool sending once more by itself would send twice.
    maxRequeues: 0,
    connectionTimeout: Math.min(timeoutOf(url), 15_000),
    greetingTimeout: Math.min(timeoutOf(url), 15_000),
    socketTimeout: timeoutOf(url),
  };
}

function checked(name: string, address: string): string {
  if (address && !ADDRESS.test(address)) {
    throw new Error(`${name} no es una dirección de correo, como no-responder@instituto.gov.co.`);
  }
  return address;
}

/**
 * Each message signed by its domain (RFC 6376), where the mail server does not do it itself. Nodemailer's words.
 *
 * @throws with a sentence for whoever wrote the variables, without what is secret in them
 */
function dkimOf(env: Env): object {
  const [domainName, keySelector, file] = ['DOMAIN', 'SELECTOR', 'KEY_FILE'].map((name) =>
    env(`MAIL_DKIM_${name}`, ''),
  );
  if (!domainName && !keySelector && !file) return {};
  if (!domainName || !keySelector || !file) {
    throw new Error('MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR y MAIL_DKIM_KEY_FILE van las tres o ninguna.');
  }
  try {
    const privateKey = readFileSync(file, 'utf8');
    createPrivateKey(privateKey);
    return { dkim: { domainName, keySelector, privateKey } };
  } catch {
    throw new Error('MAIL_DKIM_KEY_FILE no es un archivo con una clave privada en PEM que se pueda leer.');
  }
}

/**
 * How mail is sent, from the environment.
 *
 * @throws with one sentence in Spanish that says what to correct, and none of the password
 */
function mailSettings(env: Env): MailSettings {
  const text = env('SMTP_URL', '');
  const url = text ? parse(text) : null;
  const user = url ? decoded(url.username) : '';
  const publicUrl = env('PUBLIC_URL', '');
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost';
  return {
    transport: url && { ...transportOf(url, user), ...dkimOf(env) },
    sender:
      checked('MAIL_FROM', env('MAIL_FROM', '')) || (ADDRESS.test(user) ? user : `no-responder@${host}`),
    replyTo: checked('MAIL_REPLY_TO', env('MAIL_REPLY_TO', '')),
  };
}

/**
 * Strapi's email plugin with the server of `SMTP_URL` (`MAIL_FROM`, `MAIL_REPLY_TO`). Without one Strapi keeps its own
 * way for its own mail, such as a forgotten password.
 *
 * @throws with one sentence in Spanish when a variable is not what it should be
 */
export function emailPlugin(env: Env): Core.Config.Plugin {
  const { transport, sender, replyTo } = mailSettings(env);
  if (!transport) return {};
  const settings = { defaultFrom: sender, defaultReplyTo: replyTo || sender };
  return { email: { config: { provider: 'nodemailer', providerOptions: transport, settings } } };
}

/** What the outbox asks its configuration for. */
export interface OutboxSettings {
  /** Whether there is a server to send through. */
  smtp: boolean;
  /** Whether this instance sends by itself; tests say when. */
  worker: boolean;
  sender: string;
  replyTo: string;
}

/** @throws like `emailPlugin` */
export function outboxSettings(env: Env): OutboxSettings {
  const { transport, sender, replyTo } = mailSettings(env);
  const worker = env.bool('OUTBOX_WORKER', env('NODE_ENV') !== 'test');
  return { smtp: transport !== null, worker, sender, replyTo };
}
