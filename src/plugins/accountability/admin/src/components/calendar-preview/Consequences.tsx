import { Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';

import { type CalendarChange, type CalendarPreview, usePreviewCalendar } from '../../api/calendar-preview';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import { MovedCases } from './MovedCases';

/** How long somebody has stopped typing before the server is asked. */
const PAUSE_MS = 500;

type Asked = 'asking' | 'failed' | { preview: CalendarPreview } | { refused: string };

/** Asks the server, once, what a change of the calendar would do. */
export function Consequences({ change }: { change: CalendarChange }) {
  const t = useTranslate();
  const previewCalendar = usePreviewCalendar();
  const asking = useRef(change);
  const [asked, setAsked] = useState<Asked>('asking');

  useEffect(() => {
    let current = true;
    const ask = async () => {
      try {
        const preview = await previewCalendar(asking.current);
        if (current) setAsked({ preview });
      } catch (error) {
        if (!current || isAbandoned(error)) return;
        setAsked(error instanceof RefusedError ? { refused: error.message } : 'failed');
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [previewCalendar]);

  if (asked === 'asking') return <Typography>{t('calendarPreview.asking')}</Typography>;
  if (asked === 'failed') return <Typography textColor="danger600">{t('calendarPreview.failed')}</Typography>;
  if ('refused' in asked) return <Typography textColor="danger600">{asked.refused}</Typography>;
  return <MovedCases {...asked.preview} />;
}
