import { FileText, Landmark, Newspaper, Scale, ScrollText, type LucideIcon } from 'lucide-react';
import type { WorkKind } from '../../../shared/document/document.ts';

const icons: { readonly [kind in WorkKind]: LucideIcon } = {
  constitution: Landmark,
  law: Scale,
  charter: ScrollText,
  article: Newspaper,
  other: FileText,
};

/** The sign of a kind of work; its word stands beside it. */
export function WorkIcon({ kind }: { readonly kind: WorkKind }) {
  const Icon = icons[kind];
  return <Icon size={17} strokeWidth={1.75} aria-hidden />;
}
