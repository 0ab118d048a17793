import { getService } from '../../get-service';
import type { Recipient } from '../contacts/recipients';
import type { Audience, Message, Problem } from '../channel';

/** Whom of a message's groups a channel writes to. */
export async function recipientsIn(
  { groupIds }: Pick<Message, 'groupIds'>,
  wanted: (recipient: Recipient) => boolean,
) {
  const { recipients, left } = await getService('contacts').recipientsOf(groupIds);
  return { recipients: recipients.filter(wanted), left: { ...left } };
}

export const countRecipients = ({
  recipients,
  left,
}: Awaited<ReturnType<typeof recipientsIn>>): Audience => ({ count: recipients.length, left });

/** What is wrong with the groups chosen. */
export function groupProblems({ groupIds }: Pick<Message, 'groupIds'>, count: number): Problem[] {
  if (count > 0) return [];
  return [
    {
      field: 'groupIds',
      weight: 'error',
      sentences:
        groupIds.length === 0
          ? { es: 'Elija al menos un grupo de contactos.', en: 'Choose at least one group of contacts.' }
          : {
              es: 'En los grupos elegidos no hay nadie a quien escribir por este medio.',
              en: 'There is nobody to write to by this channel in the groups chosen.',
            },
    },
  ];
}
