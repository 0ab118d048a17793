const many = (count: number, write: (n: number) => string, between: string) =>
  Array.from({ length: count }, (_, n) => write(n)).join(between);

/** By the parameter a refusal has to name: refused wherever they are sent, known there and wrong, or unknown. */
export const REFUSED: Readonly<Record<string, readonly string[]>> = {
  pagination: [
    ...['0', '-1', '1e9', 'abc', '1.5', '0x1', '', '%00', '%EF%BC%91', '9'.repeat(400)].map(
      (page) => `pagination[page]=${page}`,
    ),
    ...['0', '-5', '1e9', 'todo', 'Infinity'].map((size) => `pagination[pageSize]=${size}`),
    'pagination[pageSize][]=10&pagination[pageSize][]=20',
    'pagination[pageSize][$gt]=1',
    'pagination[page]=1&pagination[page]=2',
    'pagination[page]=99999999',
    'pagination[start]=1e3',
    'pagination[limit]=-1',
    'pagination[inventado]=1',
    'pagination[constructor]=1',
    'pagination[__proto__][page]=2',
    'pagination=todo',
  ],
  sort: [
    'sort=password',
    'sort=createdBy.email:asc',
    'sort=title:asc;drop table bulletins',
    'sort[createdBy][email]=asc',
    `sort=${many(1000, () => 'createdAt:asc', ',')}`,
  ],
  filters: [
    `filters${'[$and][0]'.repeat(200)}[documentId]=a`,
    `filters${'[$not]'.repeat(200)}[documentId]=a`,
    many(500, (n) => `filters[$or][${n}][slug]=a`, '&'),
    `filters[documentId][$in]=${'a'.repeat(600)}`,
    many(200, (n) => `filters[documentId][$in][${n}]=a`, '&'),
    many(12, (n) => `filters[$or][${n}][actions][name][$contains]=a`, '&'),
    'filters[createdBy][email][$startsWith]=a',
    'filters[inventado]=1',
    'filters[$where]=1',
    'filters[documentId][$where]=sleep(9)',
    'filters[documentId][$regex]=(a%2B)%2B$',
    'filters[documentId]=%00',
    'filters[createdAt][$gt]=ayer',
    'filters[__proto__][x]=1',
    'filters[constructor][prototype][x]=1',
    'filters[toString]=1',
    'filters[title=x][toString]=1',
    'filters[documentId][hasOwnProperty]=1',
    'filters=todo',
  ],
  fields: [
    'fields=password',
    'fields[0][0]=title',
    'fields[length]=1',
    `fields=${'x'.repeat(9_000)}`,
    `${many(1000, () => 'fields=*', '&')}&fields=password`,
  ],
  populate: [
    'populate=createdBy',
    'populate=role.users',
    'populate[createdBy][fields]=email',
    'populate[__proto__]=true',
    `populate=${many(2500, (n) => `r${n}`, ',')}`,
    `populate[actions]${'[populate][plan]'.repeat(60)}=*`,
    `populate=${many(1500, () => 'actions', '.')}`,
  ],
  status: ['status=todo', 'status=draft&status=published', 'status[$ne]=published'],
  locale: ['locale=../..', 'locale=%2e%2e%2fetc%2fpasswd', 'locale[]=es', 'locale=%00'],
  publicationState: ['publicationState=preview'],
  format: ['format=xml', 'format=', 'format=HTML', 'format=html&format=page', 'format[html]=1'],
  inventado: ['inventado=%ED%A0%80'],
  _q: ['_q=secreto'],
  where: ['where[$or]=1'],
  '%ZZ': ['%ZZ=1'],
  ['__proto__']: ['__proto__[x]=1'],
  constructor: ['constructor[prototype][x]=1'],
  toString: ['toString=1'],
  hasOwnProperty: ['hasOwnProperty=1'],
  '': ['=1'],
};

/** The same of parameters that single reads have: refused there. */
export const REFUSED_WHERE_KNOWN: Readonly<Record<string, readonly string[]>> = {
  heading: ['heading=9'],
  link: ['link=javascript:alert(1)'],
  year: ['year=2026&year=2025', 'year[]=2026', 'year=-1', 'year=20260'],
  q: ['q=a&q=b', 'q[$ne]=a'],
  kind: ['kind=inquiry', 'kind[]=plan'],
  plan: ['plan[$ne]=a', 'plan=a&plan=b'],
  hearing: ['hearing[]=a'],
  topic: ['topic[$ne]=a'],
  width: ['width=1e9', 'width=-1', 'width[]=400'],
  from: ['from=ayer', 'from=2026-02-30', 'from[]=2026-01-01'],
};

/** Taken where they are known, as Strapi's clients send them, and without effect. */
export const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  status: 'status=draft',
  locale: 'locale=es-CO',
  populate: 'populate=*',
  fields: 'fields=*',
  pagination: 'pagination[page]=1',
};
