import type { Abbreviations } from './abbreviations.ts';
import { wordSet } from './word-set.ts';

/** Abbreviations of English statutes, law reports, contracts, letters and scholarly notes. */
export const englishAbbreviations: Abbreviations = {
  opens: wordSet(`
    para paras subpara subparas subpar cl cls reg regs ch chs chap chaps pt pts
    subsec subsecs subs secs ss sched scheds sch annot appx exh exhs attach
    fn fns n nn pp vol vols bk bks nos ser supp suppl tit ed eds rev'd aff'd
    mr drs mrs ms messrs dr prof hon rev fr gen maj col lt capt cpt sgt cmdr adm brig gov sen rep reps
    pres atty att'y att.gen asst ass't assoc attn amb sec'y supt insp del
    v vs cf e.g i.e eg ie viz approx circa ca c trans transl comp op loc
    dept dep't div dist distrib exec fin gov't govt int'l nat'l natl ntl comm'n comm comms ass'n
    cong fed sup civ crim evid bankr proc const stat cir ct cts adv
    wm jos geo thos chas jas ste ft mt mts ph tel ext arrv dep
    jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    resp respt appel pet'r adj aff rel ex.rel eur hum int univ
    p.s p.p.s s.ct f.supp l.ed l.rev l.j u.s.c c.f.r p.o`),
  opensNumber: wordSet(`
    no sec p s r rr ex sub rule sat sun mar pos max item page line clause cap f ff ln pg
    art arts app apps par pars fig figs mob ann`),
  measures: wordSet(`
    a.m p.m mln bn hr hrs min mins yr yrs lb lbs oz sq cu km kg cm mm mi pct tn`),
  closes: wordSet(`
    etc et.al al inc ltd co corp cos bros jr sr esq llc llp plc pvt l.l.c l.l.p l.p p.c n.v s.a a.g
    u.s u.k u.n u.s.a u.s.s.r e.u d.c n.y l.a n.z p.r.c
    ph.d m.d b.a m.a ll.m ll.b ll.d j.d m.b.a b.s m.s b.sc m.sc d.phil
    st ave blvd rd hwy pkwy sts
    b.c a.d b.c.e c.e o.k t.v r.s.v.p f.o.b a.k.a
    id ibid cit op.cit loc.cit et.seq seq dec'd est`),
};
