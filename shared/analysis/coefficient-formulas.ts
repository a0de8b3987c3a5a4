/** Where the coefficients come from that decisions and ratings have in common, for the provenance. */
export const coefficientFormulas = {
  scottPi: 'Scott 1955',
  cohenKappa: 'Cohen 1960; Light 1971',
  cohenKappaError: 'Fleiss, Cohen & Everitt 1969',
  fleissKappa: 'Fleiss 1971',
  gwetAc1: 'Gwet 2008',
  gwetAc1Error: 'Gwet 2014, over units',
  alpha: 'Krippendorff 2011, nominal',
} as const;
