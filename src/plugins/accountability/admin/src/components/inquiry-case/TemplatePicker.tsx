import { useEffect, useState } from 'react';

import { type ReplyTemplate, useInquiryDesk } from '../../api/inquiry-desk';
import { useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';

/** Texts the office prepared; the chosen one is put into the answer. Not there as long as there are none. */
export function TemplatePicker({ onChoose }: { onChoose: (body: string) => void }) {
  const t = useTranslate();
  const { templates: load } = useInquiryDesk();
  const [templates, setTemplates] = useState<readonly ReplyTemplate[]>([]);

  useEffect(() => {
    let current = true;
    load().then(
      (found) => current && setTemplates(found),
      () => current && setTemplates([]),
    );
    return () => {
      current = false;
    };
  }, [load]);

  if (templates.length === 0) return null;
  return (
    <Choose
      label={t('answer.template')}
      placeholder={t('answer.template.choose')}
      hint={t('answer.template.hint')}
      value=""
      options={templates.map(({ documentId, title }) => ({ value: documentId, label: title }))}
      onChange={(chosen) => {
        const template = templates.find(({ documentId }) => documentId === chosen);
        if (template) onChoose(template.body);
      }}
    />
  );
}
