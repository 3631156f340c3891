/**
 * What every seal that we know has in its name, its picture's or its link's; much else has it too. It spares most pictures
 * and texts a closer look, and goes into every page, so it is short. A test holds it against all of rules/seals.
 */
export const SEAL_HINT =
  /legit.?script|vipps|nabp|boards.of|internet.pharm|digital.pharm|safe\.pharm|cipa|canadian.int|y.?checker|gphc|eutical.[cs]|yregul|mhra|psni|qcpp|lity.care|napra|tory.auth|urac|zdravn|здравн|fda|and.drug|\bwho\b|\boms\b|одобрен|сертиф|ld.health|tga|apeutic|\bdea\b|drug.enf|interpol|[hé].canada|swissmed|anvisa|log[oó]|sanco|dimdi|bfarm|sicherheit|l[eé]g(?:aa?|á)l|laglig|lovlig|lailli|szabály|aanbied|distaf|yhtei|eu.symb/i;
