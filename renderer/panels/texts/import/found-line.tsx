import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type FoundLineProps = { readonly icon: LucideIcon; readonly children: ReactNode };

/** Something that was found in a file, in a list of such. */
export function FoundLine({ icon: Icon, children }: FoundLineProps) {
  return (
    <li>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
