/**
 * Names of parameters in addresses that say who came, from which mail or advertisement, and by which click; in small
 * letters. They are facts about the person who reports, or about nobody, and never about what is offered.
 *
 * From four lists that browsers and filters keep, read on 2026-11-27:
 * - Firefox, query stripping: https://firefox-source-docs.mozilla.org/toolkit/components/antitracking/anti-tracking/query-stripping/
 *   and its list for "Copy clean link": mozilla/gecko-dev, toolkit/components/antitracking/StripOnShareLists/MPL2/StripOnShare.json
 * - Brave, query filter: brave/brave-core, components/query_filter/utils.cc
 * - AdGuard, general tracking parameters: AdguardTeam/AdguardFilters, TrackParamFilter/sections/general_url.txt
 *
 * Not taken over: `var` of Firefox, for shops use it for the variant; and what names a partner who is paid for visits
 * (`aff`, `ref`, `partner`): of sellers who pay for visitors it is evidence of who works for whom.
 */
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set(
  [
    // advertisements and clicks
    'gclid gclsrc dclid gbraid wbraid gad_source srsltid usqp fbclid msclkid twclid ttclid li_fat_id yclid ysclid ymclid ymid',
    '_openstat irclickid irgwc ir_adid ir_campaignid ir_partnerid awc sscid cuid tduid admitad_uid rb_clickid wickedid',
    'unicorn_click_id external_click_id rtkcid aiad_clid click_id gps_adid rdt_cid epik sccid',
    // measuring
    '_ga _gl _branch_match_id _branch_referrer s_cid cmpid xtor wt_mc cm_me cm_cr pk_cid pk_vid __io_lv _io_session_id',
    'guccounter guce_referrer guce_referrer_sig erid oprtrack',
    // mail to a person
    'mc_eid mc_cid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking __s _bhlid vero_id vero_conv oly_anon_id',
    'oly_enc_id _kx _clde _cldee bsft_clkid bsft_uid bsft_eid bsft_mid bsft_aaid bsft_ek ml_subscriber ml_subscriber_hash',
    'ss_email_id et_rid at_recipient_id at_recipient_list bbeml vgo_ee sc_customer sc_eh sc_uid ck_subscriber_id h_sid h_slt',
    'mindbox-click-id mindbox-message-key user_email_address elqtrackid elq',
    // sharing
    'igshid igsh ig_rid fb_action_ids fb_action_types fb_comment_id fb_ref fb_source action_object_map action_ref_map',
    'action_type_map mibextid __cft__[0] __tn__ __xts__[0]',
  ].flatMap((line) => line.split(' ')),
);

/** Families of such parameters, by how they begin: campaigns, mails and advertisements of one service each. */
export const TRACKING_PREFIXES: readonly string[] = [
  'utm_',
  'mtm_',
  'pk_',
  'itm_',
  'hsa_',
  'oft_',
  'adjust_',
  'cm_mmc',
  'dpg_',
  '_sgm_',
  'cx_',
];

/** What means the same only on some sites (subdomains included). */
export const TRACKING_ON_SITES: readonly (readonly [parameter: string, sites: readonly string[]])[] = [
  ['si', ['youtube.com', 'youtu.be', 'spotify.com']],
  ['ref_src', ['twitter.com', 'x.com']],
  ['ref_url', ['twitter.com', 'x.com']],
  ['s', ['twitter.com', 'x.com']],
  ['sp_atk', ['shopee.com.br', 'shopee.com.my', 'shopee.ph', 'shopee.sg', 'shopee.tw', 'shopee.vn', 'shopee.co.id']],
  ['xptdk', ['shopee.com.br', 'shopee.com.my', 'shopee.ph', 'shopee.sg', 'shopee.tw', 'shopee.vn', 'shopee.co.id']],
];

/**
 * What lets somebody else into the account of the person who reports. Our own list, from how the frameworks name them:
 * PHP, Java servlets, ASP.NET, ColdFusion, and OAuth 2.0 (RFC 6749) with OpenID Connect.
 */
export const SESSION_PARAMETERS: ReadonlySet<string> = new Set(
  'phpsessid jsessionid aspsessionid asp.net_sessionid cfid cftoken sessionid session_id sessid access_token id_token refresh_token auth_token oauth_token csrf_token csrftoken xsrf_token password passwd pwd'.split(
    ' ',
  ),
);
