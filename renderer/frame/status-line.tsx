import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { RunningJob } from '../session/jobs.ts';
import { useTalda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';
import styles from './status-line.module.css';

type StatusLineProps = {
  readonly onLeft: (element: HTMLElement | null) => void;
  readonly onRight: (element: HTMLElement | null) => void;
};

/** The line at the bottom: where the reader is, work under way, the last act with its Undo. */
export function StatusLine({ onLeft, onRight }: StatusLineProps) {
  const { t } = useWords('frame');
  const talda = useTalda();
  const { notice } = useWatched(talda.messages);
  const jobs = useWatched(talda.jobs);
  const job = useLateJob(jobs[0] ?? null);
  return (
    <footer
      className={styles.line}
      aria-label={t('statusLine')}
      data-landmark="status"
      tabIndex={-1}
    >
      <div className={styles.left} ref={onLeft} />
      {job !== null && <Progress job={job} />}
      {job === null && notice !== null && (
        <div className={styles.notice}>
          <span>{notice.text}</span>
          {notice.isUndoable && (
            <Button
              size="small"
              look="quiet"
              keys="undo"
              onClick={() => talda.commands.carryOut('undo')}
            >
              {t('undo')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.right} ref={onRight} />
    </footer>
  );
}

/** Work shows only when it takes longer than this, in milliseconds. */
const patience = 400;

function useLateJob(job: RunningJob | null): RunningJob | null {
  const [lateId, setLateId] = useState<number | null>(null);
  const id = job?.id ?? null;
  useEffect(() => {
    if (id === null) return undefined;
    const timer = setTimeout(() => setLateId(id), patience);
    return () => clearTimeout(timer);
  }, [id]);
  return job !== null && lateId === job.id ? job : null;
}

/** From this on the remaining time is told, in milliseconds. */
const longWork = 10_000;

function Progress({ job }: { readonly job: RunningJob }) {
  const { t, format } = useWords('frame');
  const { progress, title, startedAt, stop } = job;
  // Work in one piece tells nothing before its end: no share is said rather than 0 %.
  const share = progress === null || progress.done === 0 ? null : progress.done / progress.total;
  const elapsed = Date.now() - startedAt;
  const seconds =
    share !== null && share > 0 && elapsed > longWork
      ? Math.round(((elapsed / share) * (1 - share)) / 1000)
      : null;
  return (
    <div className={styles.progress}>
      <span>{title}</span>
      <progress value={share ?? undefined} max={1} aria-label={title} />
      {share !== null && <span>{format.percent(share)}</span>}
      {seconds !== null && <span>{t('secondsLeft', { count: seconds })}</span>}
      <Button size="small" onClick={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}
