/**
 * What every seal that we know has in its name, its picture's or its link's; much else has it too. It spares most pictures
 * and texts a closer look, and goes into every page, so it is short. A test holds it against all of rules/seals.
 */
export const SEAL_HINT =
  /legit.?script|vipps|nabp|boards.of.pharm|internet.pharm|digital.pharm|safe\.pharmacy|cipa|canadian.int|pharmacy.?checker|gphc|pharmaceutical.(?:council|society)|pharmacyreg|mhra|psni|qcpp|quality.care|napra|regulatory.auth|urac|zdravnadzor|здравнадзор|fda|food.and.drug|\bwho\b|\boms\b|одобрен|сертифиц|world.health|tga|therapeutic|\bdea\b|drug.enf|interpol|health.canada|sant..canada|swissmedic|anvisa|log[oó]|sanco|dimdi|bfarm|sicherheit|legal|légal|laglig|lovlig|lailli|legáln|szabályos|aanbieders|distafarma|yhteinen|eu.symbol/i;
