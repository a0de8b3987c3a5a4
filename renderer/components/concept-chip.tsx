import type { ConceptLook } from '../session/project-views.ts';
import styles from './concept-chip.module.css';
import { withSoftHyphens } from './soft-hyphens.ts';

type ConceptChipProps = {
  readonly look: ConceptLook;
  readonly isProposed?: boolean;
  readonly isRetired?: boolean;
};

/** The name of a concept in its colours; hollow and dashed while proposed. */
export function ConceptChip({ look, isProposed = false, isRetired = false }: ConceptChipProps) {
  return (
    <span
      className={styles.chip}
      data-colour={look.colourOrder}
      data-proposed={isProposed}
      data-retired={isRetired}
    >
      {withSoftHyphens(look.name)}
    </span>
  );
}

/** The colour of a concept beside its name. */
export function ConceptSwatch({ look }: { readonly look: ConceptLook }) {
  return <span className={styles.swatch} data-colour={look.colourOrder} aria-hidden />;
}
