import type { Code } from './code-table.ts';
import { colours, setKind } from './draw-marks.ts';
import { glyph } from './glyphs.ts';
import { setKeyedChildren } from './keyed-children.ts';
import type { PlacedLabel } from './margin-layout.ts';

/** The rows over which a code reaches in a section, in pixels from its top. */
export type StripePlace = { readonly code: Code; readonly top: number; readonly bottom: number };

/** A label with the height of its code's first row from the top of the page's column. */
export type LabelWish = { readonly code: Code; readonly wanted: number };

/** Columns of stripes; codes with higher line numbers have a label only. */
const mostStripes = 8;
/** Columns that lie left of the labels; where there are more, the labels give way. */
const usualStripes = 4;

export function drawStripes(parent: HTMLElement, places: readonly StripePlace[]): void {
  setKeyedChildren(
    parent,
    places
      .filter(({ code }) => code.lane < mostStripes)
      .map(({ code, top, bottom }) => ({
        key: `${code.lane} ${codeKey(code)}`,
        make: () => stripeOf(code),
        top: Math.round(top),
        height: Math.round(bottom - top),
      })),
  );
}

function stripeOf(code: Code): HTMLElement {
  const stripe = document.createElement('div');
  stripe.className = 'page-stripe';
  stripe.style.cssText = `--lane:${code.lane};${colours(code)}`;
  setKind(stripe, code);
  if (code.lane >= usualStripes) stripe.dataset['deep'] = '';
  stripe.dataset['code'] = code.annotation.id;
  return stripe;
}

/** What the margin shows of a code: two with the same key look the same. */
function codeKey({ annotation, look }: Code): string {
  const { id, status, origin, coderInitials, hasNote } = annotation;
  return [
    id,
    status,
    origin,
    coderInitials,
    hasNote,
    look.colourOrder,
    look.shortName,
    look.name,
  ].join('\u0001');
}

/** How many columns of stripes the labels have to give way to. */
export function extraStripes(places: readonly StripePlace[]): number {
  const deepest = places.reduce((most, { code }) => Math.max(most, code.lane + 1), 0);
  return Math.max(0, Math.min(deepest, mostStripes) - usualStripes);
}

/** Draws labels; `top` is the height of the section whose layer they stand in. */
export function drawLabels(
  parent: HTMLElement,
  placed: readonly PlacedLabel<LabelWish>[],
  top: number,
  moreCodes: (count: number) => string,
): void {
  setKeyedChildren(
    parent,
    placed.map((one) => ({
      key:
        one.kind === 'label'
          ? codeKey(one.label.code)
          : [
              moreCodes(one.labels.length),
              ...one.labels.map(({ code }) => code.annotation.id),
            ].join(' '),
      make: () =>
        one.kind === 'label' ? codeLabel(one.label.code) : moreLabel(one.labels, moreCodes),
      top: Math.round(one.top - top),
      height: null,
    })),
  );
}

/** The short name of a code beside its stripe. */
export function codeLabel(code: Code): HTMLElement {
  const { annotation, look } = code;
  const label = document.createElement('button');
  label.type = 'button';
  label.tabIndex = -1;
  label.className = 'page-code-label';
  label.dataset['code'] = annotation.id;
  label.dataset['colour'] = String(look.colourOrder);
  setKind(label, code);
  label.append(look.shortName);
  if (annotation.coderInitials !== null) {
    const initials = document.createElement('span');
    initials.className = 'page-initials';
    initials.append(annotation.coderInitials);
    label.append(initials);
  }
  if (annotation.origin !== 'manual') label.append(glyph(annotation.origin));
  if (annotation.hasNote) label.append(glyph('note'));
  label.setAttribute('aria-description', look.name);
  return label;
}

function moreLabel(
  labels: readonly LabelWish[],
  moreCodes: (count: number) => string,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'page-more-label';
  button.dataset['more'] = labels.map(({ code }) => code.annotation.id).join(' ');
  button.setAttribute('aria-label', moreCodes(labels.length));
  button.title = moreCodes(labels.length);
  button.setAttribute('aria-haspopup', 'true');
  button.append(`+${labels.length}`);
  return button;
}
