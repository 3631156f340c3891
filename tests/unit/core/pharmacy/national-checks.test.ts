import { describe, expect, it } from 'vitest';
import { CheckDigit } from '@/core/model/licence-scheme';
import { hasCheckDigit } from '@/core/pharmacy/national-checks';

/** Numbers made at random, judged by an implementation of somebody else (python-stdnum): [name, right, wrong]. */
const JUDGED: readonly (readonly [CheckDigit, readonly string[], readonly string[]])[] = [
  ['luhn', ['8831067924', '4463478612', '2883143667'], ['7529170342', '3667127684', '2233079244']],
  ['ean', ['8822491933566', '4165341825531', '4114704652093'], ['7190808150080', '5520427905256', '1389266154291']],
  ['mod-11-10', ['108991773', '445889399', '777416971'], ['923529499', '463228214', '306914673']],
  ['fr-vat', ['61893258822', '48720489822', '19050741446'], ['59790309310', '44055094299', '64784689148']],
  ['es-nif', ['D7520041J', '28452131G', 'B2240226G'], ['36574098H', 'Z5179472C', 'S82540834']],
  ['pt-nif', ['785317171', '210953985', '258884290'], ['994198538', '800433115', '458238458']],
  ['cnpj', ['51595086048461', '50203402107470', '92782939866987'], ['12387557021535', '46922222700069']],
  ['inn', ['2791702726', '559122166573', '713559918706'], ['6090388517', '793166434725']],
  ['ogrn', ['1366825498434', '339010397353876', '376474516346187'], ['5011735864629', '353129933696123']],
  ['nip', ['2304897794', '7774850278', '3201645426'], ['8924645923', '3643294794', '5950463200']],
  ['regon', ['266561873', '82477755824102', '77358825676954'], ['409705163', '07088595641509']],
  ['abn', ['14454910074', '92673378537', '50480541460'], ['17788949561', '81515834150', '47313962931']],
  ['acn', ['280412508', '800320503', '814804987'], ['491095029', '076612302', '609685595']],
  ['cvr', ['73855004', '92298981', '72128974'], ['00210681', '80838900', '34421646']],
  ['no-orgnr', ['403023949', '077086676', '061750614'], ['184585585', '785087599', '446013473']],
  ['y-tunnus', ['17339553', '18660541', '42942872'], ['30380635', '82462269', '78132287']],
  ['ico', ['03640141', '30246750', '60515511'], ['61341370', '16094618', '94351018']],
  ['ch-uid', ['195298548', '768142220', '487007638'], ['586733459', '744829582', '831654229']],
  ['jp-corporate', ['9551680357321', '4540254583748', '1328546697167'], ['9688531066760', '5485944021442']],
  ['uscc', ['911101087083RTHU59', '911101085X337DT7EG'], ['91110108B05E6LUXRW', '91110108RNA95TT34G']],
  ['gstin', ['27FLFCB5771A1Z4', '27CRMCA2303B1Z9', '27ECXCA9738A1Z0'], ['27RCUCA7919B1ZZ', '27MXJCA9451B1ZJ']],
  ['vkn', ['0030063564', '0831927092', '4104558541'], ['8550910050', '7895926090', '3597964995']],
  ['edrpou', ['30158800', '08736249', '60949963'], ['88187902', '29116765', '99365944']],
  ['gb-vat', ['572751776', '828002888', '546783265'], ['553444738', '530369257', '546417148']],
  ['ie-vat', ['1787074H', '0804298AI', '6773760KB'], ['3620001M', '6770219VF']],
  ['be-kbo', ['0433158844', '0388851917', '0068036392'], ['0528692593', '0180587496', '0717423307']],
  ['at-uid', ['22043508', '86392733', '73140353'], ['79149391', '34558171', '00732964']],
  ['nl-btw', ['19921365378', '45303757413', '46056220433'], ['68077701004', '44241686885', '00836610063']],
  ['cuit', ['51957209525', '34288269442', '50928186145'], ['47454772371', '60986918257', '35661573133']],
];

/** Examples that the descriptions themselves print. */
const PRINTED: readonly (readonly [CheckDigit, string])[] = [
  ['npi', '1993999998'], // johndcook.com, "not (currently) anyone's NPI"
  ['dea', 'F91234563'], // the usual made-up example of a registrant with a business address
  ['cnpj', '11222333000181'],
];

const DETECTS_EVERY_DIGIT: readonly (readonly [CheckDigit, string])[] = [
  ...PRINTED.filter(([name]) => name !== 'cnpj'),
  ['luhn', '8831067924'],
  ['ean', '8822491933566'],
  ['mod-11-10', '108991773'],
  ['inn', '2791702726'],
  ['abn', '14454910074'],
  ['nip', '2304897794'],
  ['kr-brn', '1068100995'],
];

describe('check digits', () => {
  it.each(JUDGED)('%s: as somebody else judges them', (name, right, wrong) => {
    expect(right.filter((number) => !hasCheckDigit(name, number))).toEqual([]);
    expect(wrong.filter((number) => hasCheckDigit(name, number))).toEqual([]);
  });

  it.each(PRINTED)('%s: the printed example %s', (name, number) => {
    expect(hasCheckDigit(name, number)).toBe(true);
  });

  it.each(DETECTS_EVERY_DIGIT)('%s: one wrong digit in %s is noticed', (name, number) => {
    const right = findRight(name, number);
    for (let at = name === 'dea' ? 2 : 0; at < right.length; at++) {
      const other = String((Number(right[at]) + 1) % 10);
      expect(hasCheckDigit(name, right.slice(0, at) + other + right.slice(at + 1))).toBe(false);
    }
  });

  it.each(CheckDigit.options)('%s: never throws, whatever is handed over', (name) => {
    for (const number of ['', '0', 'X', '00000000000000000000', '٣٤٥', 'ABCDEFGHI', '9'.repeat(40)]) {
      expect(() => hasCheckDigit(name, number)).not.toThrow();
    }
  });

  it('IK: the check digit leaves the first two places out', () => {
    const right = findRight('ik', '300555123');
    expect(hasCheckDigit('ik', right)).toBe(true);
    expect(hasCheckDigit('ik', `26${right.slice(2)}`)).toBe(true);
    expect(hasCheckDigit('ik', `${right.slice(0, 8)}${(Number(right[8]) + 1) % 10}`)).toBe(false);
  });
});

/** The number with the last digit that makes it right. */
function findRight(name: CheckDigit, number: string): string {
  const right = [...'0123456789']
    .map((digit) => number.slice(0, -1) + digit)
    .filter((each) => hasCheckDigit(name, each));
  expect(right).toHaveLength(1);
  return right[0] ?? '';
}
