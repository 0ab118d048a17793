import type { Core } from '@strapi/strapi';

export interface AbuseOptions {
  /** Filings an hour from one address; 0 for no limits at all, of wrong codes neither. */
  limit: number;
  /** Whether a filing has to bring a solved puzzle. */
  puzzles: boolean;
  /** The numbers a solver has to try at most for a puzzle of the usual level. */
  cost: number;
}

const CAPTCHAS = ['altcha', 'off'];

function wholeNumber(name: string, value: unknown, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`${name} must be a whole number, ${least} or more.`);
}

/** @throws when a setting is none: a server that believed itself protected would not be. */
export function abuseOptions(strapi: Core.Strapi): AbuseOptions {
  const setting = (name: string) => strapi.plugin('accountability').config<unknown>(name);
  const captcha = String(setting('captcha'));
  if (!CAPTCHAS.includes(captcha)) {
    throw new Error(`INQUIRIES_CAPTCHA must be one of: ${CAPTCHAS.join(', ')}.`);
  }
  return {
    limit: wholeNumber('INQUIRIES_RATE_LIMIT', setting('rateLimit'), 0),
    puzzles: captcha === 'altcha',
    cost: wholeNumber('INQUIRIES_CAPTCHA_COST', setting('puzzleCost'), 1),
  };
}
