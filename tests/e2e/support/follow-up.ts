import { randomBytes } from 'node:crypto';

import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { logInByApi } from './administration';
import type { Credentials } from './test';

export const BOARD_PAGE = '/admin/plugins/accountability/seguimiento';
export const MANAGER = '/content-manager/collection-types';

const TYPE = {
  plan: 'plan',
  action: 'plan-action',
  hearing: 'hearing',
  position: 'position',
  report: 'management-report',
} as const;
type Type = keyof typeof TYPE;

const DAY_MS = 86_400_000;

/** The day so many days from today, `YYYY-MM-DD`. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv', { timeZone: 'America/Bogota' });

/** «10 de julio de 2026» */
export const inWords = (day: string): string =>
  new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What an editor publishes through the admin API. */
export interface PlanEditor {
  /** Makes an entry in the content manager, as a draft. */
  create(type: Type, data: object): Promise<Entry>;
  publish(type: Type, documentId: string): Promise<void>;
  /** Takes a published report off the website, and says why. */
  withdrawReport(documentId: string, withdrawalReason: string): Promise<void>;
  /** Somebody puts a date off, elsewhere. */
  postpone(occurrenceId: string, to: string, seen: string): Promise<void>;
  board(planId: string): Promise<BoardAnswer>;
}

export interface Entry {
  readonly documentId: string;
  readonly slug: string;
}

export interface BoardAnswer {
  readonly actions: readonly {
    readonly name: string;
    readonly occurrences: readonly BoardOccurrence[];
  }[];
}

export interface BoardOccurrence {
  readonly documentId: string;
  readonly label: string;
  readonly dueOn: string;
  readonly status: string;
  readonly evidence: readonly { readonly kind: string; readonly note: string | null }[];
}

const addressOf = (type: Type): string => `${MANAGER}/plugin::accountability.${TYPE[type]}`;

/** An editor's side of plans, hearings and reports, from outside. */
export async function planEditorOf(request: APIRequestContext, editor: Credentials): Promise<PlanEditor> {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };

  async function call<T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<T> {
    const response = await request.fetch(path, { method, headers, data });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (response.status() === 204 ? undefined : await response.json()) as T;
  }

  return {
    create: async (type, data) => (await call<{ data: Entry }>('POST', addressOf(type), data)).data,
    publish: (type, documentId) => call('POST', `${addressOf(type)}/${documentId}/actions/publish`, {}),
    withdrawReport: async (documentId, withdrawalReason) => {
      const address = `${addressOf('report')}/${documentId}`;
      await call('PUT', address, { withdrawalReason });
      await call('POST', `${address}/actions/unpublish`, {});
    },
    postpone: (occurrenceId, to, seen) =>
      call('POST', `/accountability/follow-up/occurrences/${occurrenceId}/postpone`, {
        to,
        seen,
        reason: 'Lo movió otra persona.',
      }),
    board: async (planId) =>
      (await call<{ data: BoardAnswer }>('GET', `/accountability/follow-up/plans/${planId}`)).data,
  };
}

/** A plan that runs, as a test finds it. */
export interface RunningPlan {
  readonly documentId: string;
  readonly slug: string;
  readonly title: string;
  readonly office: string;
}

/**
 * Publishes a plan that began two months ago and goes on for four: a website that is reviewed every month, and mails that are
 * sent before a hearing.
 */
export async function publishPlan(editor: PlanEditor): Promise<RunningPlan> {
  const title = `Plan de prueba ${randomBytes(3).toString('hex')}`;
  const office = `CARGO DE ${title.toUpperCase()}`;
  const { documentId, slug } = await editor.create('plan', {
    title,
    periodStart: dayFromToday(-62),
    periodEnd: dayFromToday(120),
  });
  const position = await editor.create('position', { name: office });
  const shared = { plan: connect(documentId), responsibles: connect(position.documentId) };
  await editor.create('action', {
    ...shared,
    name: 'PÁGINA WEB',
    order: 1,
    channel: 'website',
    frequencies: ['permanent'],
  });
  await editor.create('action', {
    name: 'CORREO',
    plan: connect(documentId),
    order: 2,
    channel: 'email',
    frequencies: ['before-hearing'],
  });
  await editor.publish('plan', documentId);
  return { documentId, slug, title, office };
}

export const connect = (documentId: string) => ({ connect: [{ documentId }] });

/** Opens a plan on the board and waits until it is there. */
export async function openBoard(page: Page, planId: string, rest = ''): Promise<void> {
  await page.goto(`${BOARD_PAGE}?plan=${planId}${rest}`);
  await expect(page.getByRole('heading', { name: 'Esta semana', exact: true })).toBeVisible();
}

/** Opens the sample plan on the board, as one finds it there: by its title. */
export async function openSamplePlan(page: Page): Promise<void> {
  await page.goto(BOARD_PAGE);
  await page.getByRole('combobox', { name: 'Plan' }).click();
  await page.getByRole('option', { name: /contenido de ejemplo/ }).click();
  await expect(page.getByRole('button', { name: /Boletín especial/ }).first()).toBeVisible();
}

/** A date on the timeline, by what it is called. */
export const dateOnTimeline = (page: Page, label: string | RegExp): Locator =>
  page.getByRole('list', { name: 'Acciones del plan y sus fechas' }).getByRole('button', { name: label });
