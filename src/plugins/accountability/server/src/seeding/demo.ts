import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import { Temporal } from 'temporal-polyfill';

import { getService } from '../get-service';
import type { Audience, Channel, Frequency, Scope } from '../plans';
import { BULLETIN, HEARING, INDICATOR, MANAGEMENT_REPORT, PLAN, PLAN_ACTION, POSITION } from '../uids';

import { type DemoFollowUp, seedFollowUp } from './demo-follow-up';

/** `database/seeds/demo.json`: dates are days from today, so that the sample never looks abandoned. */
interface Demo {
  settings: Record<string, string>;
  plan: {
    title: string;
    introduction: string;
    objectives: string;
    monitoring: string;
    actions: {
      name: string;
      channel: Channel;
      scope: Scope;
      description: string;
      audiences: Audience[];
      frequencies: Frequency[];
      responsibles: string[];
    }[];
  };
  hearing: {
    title: string;
    startsInDays: number;
    modality: 'in-person' | 'virtual' | 'hybrid';
    venue: string;
    address: string;
    streamUrl: string;
    invitation: string;
    agenda: string;
  };
  reports: {
    title: string;
    kind: 'quarterly' | 'semester' | 'annual' | 'hearing';
    /** How many quarters ago it ended: 1 is the last whole one. */
    quartersAgo: number;
    hearing?: boolean;
    summary: string;
    body: string;
    indicators: { name: string; unit: string; target: number; result: number; group: string }[];
  }[];
  bulletins: {
    title: string;
    issuedInDays: number;
    hearing?: boolean;
    /** Those of the plan that it carries out, by their names. */
    actions?: string[];
    summary: string;
    body: string;
  }[];
  followUp: DemoFollowUp;
}

const START_HOUR = 9;
const END_HOUR = 12;

/** Sample content for a demonstration, each piece labelled «contenido de ejemplo», published in the order relations need. */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  const file = path.join(strapi.dirs.app.root, 'database', 'seeds', 'demo.json');
  const demo = JSON.parse(await readFile(file, 'utf8')) as Demo;
  const website = `${strapi.config.get<string>('server.absoluteUrl')}/sitio`;
  await getService('settings').change({ ...demo.settings, inquiryPage: `${website}/preguntar.html` });

  const { timeZone } = (await getService('settings').deadlineRules()).calendar;
  const today = Temporal.Now.plainDateISO(timeZone);
  const day = (offset: number) => today.add({ days: offset });
  const at = (offset: number, hour: number) =>
    day(offset).toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant().toString();

  const plan = await seedPlan(strapi, demo.plan, today);
  const { startsInDays, ...announcement } = demo.hearing;
  const hearing = await strapi.documents(HEARING).create({
    data: {
      ...announcement,
      plan,
      startsAt: at(startsInDays, START_HOUR),
      endsAt: at(startsInDays, END_HOUR),
      state: 'announced',
    },
    status: 'published',
  });
  const hearingOf = (item: { hearing?: boolean }) => (item.hearing ? { hearing: hearing.documentId } : {});

  for (const { indicators, quartersAgo, hearing: presented = false, ...report } of demo.reports) {
    const { documentId } = await strapi.documents(MANAGEMENT_REPORT).create({
      data: {
        ...report,
        ...hearingOf({ hearing: presented }),
        ...quarterBefore(today, quartersAgo),
      },
    });
    for (const [order, indicator] of indicators.entries()) {
      await strapi.documents(INDICATOR).create({ data: { ...indicator, order, report: documentId } });
    }
    await strapi.documents(MANAGEMENT_REPORT).publish({ documentId });
  }

  const actions = await strapi
    .documents(PLAN_ACTION)
    .findMany({ filters: { plan: { documentId: { $eq: plan } } }, fields: ['name'] });
  const actionsNamed = (names: string[]) =>
    actions.filter(({ name }) => name && names.includes(name)).map((one) => one.documentId);
  for (const {
    issuedInDays,
    hearing: announces = false,
    actions: names = [],
    ...bulletin
  } of demo.bulletins) {
    await strapi.documents(BULLETIN).create({
      data: {
        ...bulletin,
        ...hearingOf({ hearing: announces }),
        actions: actionsNamed(names),
        issuedOn: day(issuedInDays).toString(),
      },
      status: 'published',
    });
  }
  await seedFollowUp(plan, demo.followUp, today);
}

/** A whole quarter of the calendar, counted back from the one a day is in. */
function quarterBefore(
  day: Temporal.PlainDate,
  quarters: number,
): { periodStart: string; periodEnd: string } {
  const current = day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
  const start = current.subtract({ months: 3 * quarters });
  return {
    periodStart: start.toString(),
    periodEnd: start.add({ months: 3 }).subtract({ days: 1 }).toString(),
  };
}

async function seedPlan(strapi: Core.Strapi, plan: Demo['plan'], today: Temporal.PlainDate): Promise<string> {
  const first = today.month <= 6;
  const half = `${first ? 'primer' : 'segundo'} semestre de ${today.year}`;
  const { actions, title, ...texts } = plan;
  const { documentId } = await strapi.documents(PLAN).create({
    data: {
      ...texts,
      title: title.replace('{half}', half),
      periodStart: `${today.year}-${first ? '01-01' : '07-01'}`,
      periodEnd: `${today.year}-${first ? '06-30' : '12-31'}`,
    },
  });
  const positions = await strapi.documents(POSITION).findMany({ limit: -1 });
  for (const [index, action] of actions.entries()) {
    const responsibles = positions
      .filter(({ name }) => name && action.responsibles.includes(name))
      .map((one) => one.documentId);
    await strapi
      .documents(PLAN_ACTION)
      .create({ data: { ...action, responsibles, plan: documentId, order: index + 1 } });
  }
  await strapi.documents(PLAN).publish({ documentId });
  return documentId;
}
