import { useTalda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';

/** Says results politely and troubles at once to screen readers. */
export function LiveRegions() {
  const { messages } = useTalda();
  const { notice, troubles } = useWatched(messages);
  return (
    <>
      <div role="status" aria-live="polite" className="visually-hidden">
        {notice?.text}
      </div>
      <div role="alert" aria-live="assertive" className="visually-hidden">
        {troubles.at(-1)?.message}
      </div>
    </>
  );
}
