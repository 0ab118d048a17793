import type {
  ChannelName,
  ChosenChannel,
  Dispatch,
  DispatchChoices,
  DispatchFile,
  DispatchText,
} from '../../api/dispatches';

/** What may be written for one channel alone, of whichever; empty: as the channel does it by itself. */
export interface ChannelOptions {
  title: string;
  text: string;
  from: string;
  to: string;
  /** Posted by hand although the application could. */
  assisted: boolean;
  /** Whether the picture with the title goes along. */
  card: boolean;
}

export type OptionName = keyof ChannelOptions;

/** A file that was chosen; what becomes of it in a mail is known once it is saved. */
export type ChosenDispatchFile = Pick<DispatchFile, 'id' | 'name'> & Partial<DispatchFile>;

/** What is in the form. */
export interface DispatchValues {
  title: string;
  body: string;
  groupIds: readonly string[];
  actionIds: readonly string[];
  files: readonly ChosenDispatchFile[];
  chosen: readonly ChannelName[];
  /** Of a channel that is chosen no more too: chosen again, it says what it said. */
  options: Readonly<Partial<Record<ChannelName, ChannelOptions>>>;
}

const NO_OPTIONS: ChannelOptions = { title: '', text: '', from: '', to: '', assisted: false, card: true };

const LINES: Readonly<Record<ChannelName, readonly ('title' | 'text' | 'from' | 'to')[]>> = {
  email: [],
  memo: ['from', 'to'],
  facebook: ['text'],
  x: ['text'],
  'notice-board': ['from', 'to', 'title', 'text'],
};

const isNetwork = (name: ChannelName): name is 'facebook' | 'x' => name === 'facebook' || name === 'x';

const written = (value: unknown): string => (typeof value === 'string' ? value : '');

function readOptions(options: ChosenChannel['options']): ChannelOptions {
  return {
    title: written(options.title),
    text: written(options.text),
    from: written(options.from),
    to: written(options.to),
    assisted: options.assisted === true,
    card: options.card !== false,
  };
}

export const optionsOf = ({ options }: Pick<DispatchValues, 'options'>, name: ChannelName): ChannelOptions =>
  options[name] ?? NO_OPTIONS;

/** The form as it stands when a dispatch is opened. */
export function valuesOf({ title, body, groupIds, actionIds, files, channels }: Dispatch): DispatchValues {
  return {
    title,
    body,
    groupIds,
    actionIds,
    files,
    chosen: channels.map(({ name }) => name),
    options: Object.fromEntries(channels.map(({ name, options }) => [name, readOptions(options)])),
  };
}

function writeOptions(name: ChannelName, options: ChannelOptions): ChosenChannel['options'] {
  const lines = LINES[name].map((line) => [line, options[line]] as const);
  return {
    ...Object.fromEntries(lines.filter(([, value]) => value.trim() !== '')),
    ...(isNetwork(name) && options.assisted && { assisted: true }),
    ...(isNetwork(name) && !options.card && { card: false }),
  };
}

/** Whether anything is said for the channel alone. */
export const hasOptions = (name: ChannelName, options: ChannelOptions): boolean =>
  Object.keys(writeOptions(name, options)).length > 0;

/** The actions that the channels chosen can carry out. */
export function actionsFor(
  chosen: readonly ChannelName[],
  { actions, channels }: Pick<DispatchChoices, 'actions' | 'channels'>,
): DispatchChoices['actions'] {
  const media = channels.filter(({ name }) => chosen.includes(name)).map(({ medium }) => medium);
  return actions.filter(({ medium }) => medium !== null && media.includes(medium));
}

/** The form as the server takes it: of channels, groups and actions those there are. */
export function textOf(values: DispatchValues, choices: DispatchChoices): DispatchText {
  const { title, body, groupIds, actionIds, files, chosen } = values;
  return {
    title,
    body,
    groupIds: choices.groups.map((one) => one.documentId).filter((id) => groupIds.includes(id)),
    actionIds: actionsFor(chosen, choices)
      .map((one) => one.documentId)
      .filter((id) => actionIds.includes(id)),
    fileIds: files.map(({ id }) => id),
    channels: choices.channels
      .filter(({ name }) => chosen.includes(name))
      .map(({ name }) => ({ name, options: writeOptions(name, optionsOf(values, name)) })),
  };
}

/** The same list with or without one of its members. */
export const toggled = <T>(list: readonly T[], member: T, on: boolean): readonly T[] =>
  on ? [...list.filter((one) => one !== member), member] : list.filter((one) => one !== member);
