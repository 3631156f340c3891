/** Who may stand behind a list of domains. A pack names one by its id, so that no pack brings words of its own to people. */
export interface Issuer {
  /** Official name in its own language; for lists of volunteers a name that people know it by. */
  readonly name: string;
  /** Authorities and courts may warn officially; nobody else. */
  readonly isAuthority: boolean;
}

const authority = (name: string): Issuer => ({ name, isAuthority: true });
const collector = (name: string): Issuer => ({ name, isAuthority: false });

/** Ids begin with the country. They are never given to anybody else. */
const ISSUERS: Readonly<Record<string, Issuer>> = {
  'us-fda': authority('U.S. Food and Drug Administration (FDA)'),
  'us-dea': authority('U.S. Drug Enforcement Administration (DEA)'),
  'gb-mhra': authority('Medicines and Healthcare products Regulatory Agency (MHRA)'),
  'gb-gphc': authority('General Pharmaceutical Council (GPhC)'),
  'ca-health-canada': authority('Health Canada / Santé Canada'),
  'au-tga': authority('Therapeutic Goods Administration (TGA)'),
  'ie-hpra': authority('Health Products Regulatory Authority (HPRA)'),
  'de-bfarm': authority('Bundesinstitut für Arzneimittel und Medizinprodukte (BfArM)'),
  'fr-ansm': authority('Agence nationale de sécurité du médicament et des produits de santé (ANSM)'),
  'es-aemps': authority('Agencia Española de Medicamentos y Productos Sanitarios (AEMPS)'),
  'it-aifa': authority('Agenzia Italiana del Farmaco (AIFA)'),
  'pt-infarmed': authority('INFARMED, Autoridade Nacional do Medicamento e Produtos de Saúde'),
  'nl-igj': authority('Inspectie Gezondheidszorg en Jeugd (IGJ)'),
  'cz-sukl': authority('Státní ústav pro kontrolu léčiv (SÚKL)'),
  'pl-gif': authority('Główny Inspektorat Farmaceutyczny (GIF)'),
  'ru-roszdravnadzor': authority('Федеральная служба по надзору в сфере здравоохранения (Росздравнадзор)'),
  'us-nabp': collector('National Association of Boards of Pharmacy (NABP)'),
  'us-legitscript': collector('LegitScript'),
  'blocklist-project': collector('The Block List Project'),
};

/** Null for one that only a newer version of the extension knows. */
export function issuerOf(id: string): Issuer | null {
  return Object.hasOwn(ISSUERS, id) ? (ISSUERS[id] ?? null) : null;
}

/** The name that people say, where the full one has it in brackets: `FDA`. */
export function shortNameOf({ name }: Issuer): string {
  return /\(([^()]+)\)$/.exec(name)?.[1] ?? name;
}

export const ISSUER_IDS: readonly string[] = Object.keys(ISSUERS);
