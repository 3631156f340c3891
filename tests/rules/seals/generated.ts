import { type Fragment, type FragmentKind, RIGHT } from './fragment.ts';
import { LAYOUTS, type Shown } from './layouts.ts';

/** How one issuer's seal is shown by honest shops and by others. */
interface Sample {
  readonly issuer: string;
  /** Names of the picture's file. */
  readonly files: readonly string[];
  /** What the picture is called, in some languages. */
  readonly alts: readonly string[];
  readonly captions: readonly string[];
  /** Honest links; `{host}` is the shop's own. */
  readonly links: readonly string[];
  /** Links to the entry of another shop; empty where an entry does not name the shop. */
  readonly others: readonly string[];
  readonly hosts: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    issuer: 'legitscript',
    files: ['legitscript-seal.png', 'LegitScript_Certified.webp', 'footer-legitscript.svg', '17223344.png'],
    alts: [
      'Verify LegitScript Approval',
      'LegitScript certified',
      'LegitScript approved',
      'Verificado por LegitScript',
    ],
    captions: ['Certified telehealth', 'Our certifications', 'Nuestros sellos'],
    links: [
      'https://www.legitscript.com/websites/?checker_keywords={host}',
      'https://legitscript.com/pharmacy/{host}',
      'https://www.legitscript.com/websites/{host}',
    ],
    others: ['https://www.legitscript.com/websites/?checker_keywords=bluelake-clinic.example'],
    hosts: ['harbor-rx.example', 'www.mintcare.example', 'clinica-sol.example'],
  },
  {
    issuer: 'nabp',
    files: ['vipps-seal.gif', 'NABP_VIPPS_logo.jpg', 'nabp-digital-pharmacy.png', 'vipps.png'],
    alts: ['VIPPS', 'NABP Digital Pharmacy Accreditation seal', 'VIPPS accredited pharmacy', 'NABP seal'],
    captions: ['Accredited', 'Safety first', 'Pharmacie agréée'],
    links: [
      'https://nabp.pharmacy/programs/accreditations/digital-pharmacy/',
      'http://www.nabp.net/',
      'https://safe.pharmacy/buy-safely/',
    ],
    others: [],
    hosts: ['oldtown-pharmacy.example', 'rxcorner.example'],
  },
  {
    issuer: 'cipa',
    files: ['cipa-seal.png', 'CIPA_logo_small.gif', 'cipacertified.jpg', 'seal-cipa.svg'],
    alts: [
      'CIPA certified Canadian pharmacy',
      'Canadian International Pharmacy Association',
      'CIPA member pharmacy',
      'CIPA verified pharmacy seal',
    ],
    captions: ['Member pharmacy from Canada', 'Certified Canadian pharmacy', 'Farmacia canadiense certificada'],
    links: [
      'https://www.cipa.com/certified-safe-online-pharmacies/',
      'https://www.cipa.com/',
      'http://cipa.com/verify?site={host}',
    ],
    others: [],
    hosts: ['mapleleaf-meds.example', 'northern-rx.example'],
  },
  {
    issuer: 'pharmacychecker',
    files: ['pharmacychecker-seal.png', 'PharmacyChecker_com.gif', 'pharmacycheckerlogo.png'],
    alts: ['PharmacyChecker.com verified', 'Approved by PharmacyChecker', 'PharmacyChecker seal'],
    captions: ['Checked and verified', 'International mail order', 'Проверенная аптека'],
    links: ['https://www.pharmacychecker.com/accredited-online-pharmacies/', 'https://www.pharmacychecker.com/'],
    others: [],
    hosts: ['worldmeds.example', 'prairie-drugs.example'],
  },
  {
    issuer: 'gphc',
    files: ['gphc-logo.png', 'gphc.svg', 'registered-pharmacy-gphc.jpg', 'badge-gphc.webp'],
    alts: [
      'GPhC registered pharmacy',
      'General Pharmaceutical Council',
      'GPhC Registered Pharmacy 9012345',
      'GPhC logo',
    ],
    captions: ['Registered pharmacy 9012345', 'UK pharmacy', 'Superintendent on duty'],
    links: [
      'https://www.pharmacyregulation.org/registers/pharmacy/registrationnumber/9012345',
      'https://www.pharmacyregulation.org/registers/pharmacy/9012345',
      'http://www.pharmacyregulation.org/',
    ],
    others: [],
    hosts: ['riverside-chemist.example', 'quayside-pharmacy.example'],
  },
  {
    issuer: 'mhra-distance-selling',
    files: ['mhra-logo.png', 'LogoSancoInternet_UK_B-336.png', 'mhra.jpg'],
    alts: ['MHRA distance selling logo', 'MHRA registered online seller', 'MHRA logo'],
    captions: ['Registered seller of medicines', 'UK medicines register'],
    links: [
      'https://medicine-seller-register.mhra.gov.uk/search-registry/4711',
      'http://medicine-seller-register.mhra.gov.uk/search-registry/88',
    ],
    others: [],
    hosts: ['lough-chemist.example', 'belfast-meds.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['eu-versandhandelslogo.png', 'LogoSancoInternet_DE.png', 'dimdi-logo.gif'],
    alts: [
      'Zur Überprüfung der Legalität dieser Website hier klicken',
      'EU-Sicherheitslogo Versandapotheke',
      'Gemeinsames Versandhandelslogo',
    ],
    captions: ['Zugelassene Versandapotheke', 'Registriert beim BfArM'],
    links: [
      'https://versandhandel.dimdi.de/websearch/servlet/Gate?uid=12',
      'https://versandhandel.dimdi.de/pdfs/vhr-apo.pdf',
      'https://www.bfarm.de/DE/Arzneimittel/Versandhandelsregister/',
    ],
    others: [],
    hosts: ['lindenhof-apotheke.example', 'marktapo.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['logo-europeo-farmacias.png', 'logotipo_comun_farmacia.jpg', 'LogoSancoInternet_ES.png'],
    alts: [
      'Haga clic aquí para verificar si este sitio web es legal',
      'Logotipo común europeo de venta de medicamentos',
      'Logo europeo farmacia online',
    ],
    captions: ['Farmacia autorizada', 'Venta legal de medicamentos sin receta'],
    links: [
      'https://distafarma.aemps.es/farmacom/faces/sec/CCAA/listadoCCAA.xhtml?farma=77',
      'https://distafarma.aemps.es/',
    ],
    others: [],
    hosts: ['farmacia-olivar.example', 'botica-norte.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['logo-ministero-farmacia.png', 'logo_comune_ue_farmacie.png', 'LogoSancoInternet_IT.png'],
    alts: [
      'Clicca qui per verificare se questo sito web è legale',
      'Logo identificativo nazionale vendita online farmaci',
      'Logo comune farmacia online',
    ],
    captions: ['Farmacia autorizzata dal Ministero della Salute', 'Vendita legale'],
    links: [
      'https://www.salute.gov.it/LogoCommercioElettronico/CercaSitoEComm?idSito=55',
      'https://www.salute.gov.it/LogoCommercioElettronico/CercaSitoEComm',
    ],
    others: [],
    hosts: ['farmacia-delborgo.example', 'parafarma-sud.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['eu-logo-apotheek.png', 'logo-aanbiedersmedicijnen.svg', 'LogoSancoInternet_NL.png'],
    alts: [
      'Klik om te controleren of deze website legaal handelt',
      'Aanbiedersmedicijnen.nl',
      'Europees logo voor internetapotheken',
    ],
    captions: ['Erkende online aanbieder', 'Online apotheek'],
    links: [
      'https://www.aanbiedersmedicijnen.nl/aanbieders/aanbiederslijst/duinzicht/index',
      'http://www.aanbiedersmedicijnen.nl/',
    ],
    others: [],
    hosts: ['apotheek-duinzicht.example', 'drogist-westzijde.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['logo-ue-pharmacie.png', 'logo-commun-pharmacie.jpg', 'LogoSancoInternet_FR.gif'],
    alts: [
      'Cliquez ici pour vérifier la légalité de ce site internet',
      'Logo commun européen pharmacie en ligne',
      'Logo européen des pharmacies en ligne',
    ],
    captions: ['Pharmacie autorisée par l’ARS', 'Vente en ligne de médicaments'],
    links: [
      'https://www.ordre.pharmacien.fr/je-suis/patient-grand-public/les-sites-autorises-de-vente-en-ligne-de-medicaments',
      'http://www.ordre.pharmacien.fr/ecommerce/search',
    ],
    others: [],
    hosts: ['pharmacie-du-canal.example', 'officine-verte.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['wspolne-logo-apteka.png', 'LogoSancoInternet_PL.png'],
    alts: ['Kliknij, aby sprawdzić, czy ta strona działa legalnie', 'Wspólne logo apteki internetowej'],
    captions: ['Legalna apteka internetowa', 'Sprzedaż wysyłkowa leków'],
    links: [
      'https://rejestrymedyczne.ezdrowie.gov.pl/ra/search/1012345',
      'http://ra.rejestrymedyczne.csioz.gov.pl/_layouts/15/ra/glowna.aspx?unikalneId=1012345',
    ],
    others: [],
    hosts: ['apteka-lipowa.example', 'aptekanowa.example'],
  },
  {
    issuer: 'eu-common-logo',
    files: ['sukl-logo-lekarna.png', 'LogoSancoInternet_CZ.png'],
    alts: ['Klikněte pro ověření, zda tato internetová stránka funguje legálně', 'Společné logo lékárna SÚKL'],
    captions: ['Zásilkový výdej léčiv', 'Ověřená lékárna'],
    links: [
      'https://www.sukl.cz/modules/apotheke/verify.php?kod=123&verify_eu',
      'https://www.sukl.cz/lekarny/bezpecnostni-logo-banner',
    ],
    others: [],
    hosts: ['lekarna-u-mostu.example', 'lekarna-zeleny.example'],
  },
  {
    issuer: 'qcpp',
    files: ['qcpp-logo.png', 'QCPP_accredited.svg'],
    alts: ['QCPP accredited pharmacy', 'Quality Care Pharmacy Program', 'QCPP'],
    captions: ['Australian community pharmacy', 'Quality care'],
    links: ['https://www.qcpp.com/', 'http://qcpp.com/about-qcpp/what-is-qcpp'],
    others: [],
    hosts: ['bondi-chemist.example', 'gumtree-pharmacy.example'],
  },
];

/** Where copied seals lead: to names that look like the issuer's, to other sellers, to nothing in particular. */
const ELSEWHERE = [
  'https://verify-seal.example/check?id=88121',
  'http://www.legitscript.com.seal-check.example/ok',
  'https://cipa-member-verify.example/',
  'https://pharm-trust.example/cert/4411.html',
  'https://user:pass@certificates.example/seal',
  'https://xn--cip-8cd.example/verified',
  'HTTPS://SEALS.CHEAP-PILLS.EXAMPLE/verify.php?site=1',
  'https://best-pills-shop.example/?aff=77',
];
/** Where copied seals lead that stay at home; null is nowhere. */
const AT_HOME: readonly (string | null)[] = [
  null,
  '#',
  '/certificates',
  'certificate.html',
  null,
  '/images/seal-big.jpg',
];

const names = Object.keys(LAYOUTS);
/** Issuers whose copied seal may lead anywhere: they state no place that it has to lead to. */
const LEADS_ANYWHERE = ['pharmacychecker', 'qcpp'];

/** Every sample as each kind, in turn in each layout, language and name; the same ones every time. */
export function generateFragments(): Fragment[] {
  let turn = 0;
  const pick = <Thing>(things: readonly Thing[], step: number): Thing => things[step % things.length] as Thing;
  const make = (sample: Sample, kind: FragmentKind, href: string | null): Fragment => {
    const at = turn++;
    const layout = pick(names, at * 4 + Math.floor(at / 15));
    const host = pick(sample.hosts, at);
    const seal: Shown = {
      src: pictureAddress(sample, pick(sample.files, at), at),
      alt: pick(sample.alts, at + Math.floor(at / 7)),
      ...(at % 5 === 0 ? { title: pick(sample.alts, at + 1) } : {}),
      href: href === null ? null : href.replace('{host}', host.replace(/^www\./, '')),
      caption: pick(sample.captions, at),
    };
    const html = LAYOUTS[layout]?.(seal) ?? '';
    return {
      name: `${sample.issuer} ${kind} ${at}: ${layout}`,
      kind,
      issuer: sample.issuer,
      host,
      html,
      expect: RIGHT[kind],
    };
  };
  return SAMPLES.flatMap((sample, at) => [
    ...Array.from({ length: 9 }, (_, i) => make(sample, 'true', pick(sample.links, i))),
    ...(LEADS_ANYWHERE.includes(sample.issuer)
      ? []
      : Array.from({ length: 6 }, (_, i) => make(sample, 'fake', pick(ELSEWHERE, i + at)))),
    ...Array.from({ length: 5 }, (_, i) => make(sample, 'unlinked', pick(AT_HOME, i + at))),
    ...sample.others.flatMap((other) => Array.from({ length: 8 }, () => make(sample, 'wrong-domain', other))),
  ]);
}

function pictureAddress({ issuer }: Sample, file: string, at: number): string {
  if (/^\d/.test(file)) return `https://static.${issuer}.com/seals/${file}`;
  return (
    [
      `/img/${file}`,
      `https://cdn.shop-pictures.example/a/${file}?v=${at}`,
      `images/seals/${file}`,
      `/wp-content/uploads/2024/03/${file}`,
    ][at % 4] ?? file
  );
}
