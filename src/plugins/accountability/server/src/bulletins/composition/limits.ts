/** How much of what was published a bulletin tells; what is left out is counted. */
export interface Limits {
  reports: number;
  /** Of one report. */
  figures: number;
  topics: number;
  commitments: number;
  hearings: number;
  /** Characters of one text. */
  text: number;
}

/** More than one period has in an ordinary institute. */
export const USUAL: Limits = {
  reports: 40,
  figures: 200,
  topics: 30,
  commitments: 100,
  hearings: 40,
  text: 700,
};

const half = (most: number) => Math.ceil(most / 2);

/** Where the usual makes a text that no bulletin holds. */
export const halved = (limits: Limits): Limits => ({
  reports: half(limits.reports),
  figures: half(limits.figures),
  topics: half(limits.topics),
  commitments: half(limits.commitments),
  hearings: half(limits.hearings),
  text: half(limits.text),
});

/** The first of a list, and how many are left. */
export const firstOf = <Item>(list: readonly Item[], most: number) => ({
  told: list.slice(0, most),
  left: Math.max(list.length - most, 0),
});
