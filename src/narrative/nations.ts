// Countries with the words by which reports also name them: adjective, people, and the capital or seat of power that
// stands for the government. General knowledge, written by hand. For the likeness of claims ("Moscow rejects" and
// "Russia rejects" may be one claim) and for names; a capital also is a town, so it counts as a near word only.

/** One country a line: `country | adjective people … | capital or seat …`, lower case, hyphen for a space. */
export const NATIONS = `
united-states|american americans u.s. us usa america|washington white-house oval-office
united-kingdom|british britain briton britons uk u.k. english|london downing-street whitehall
russia|russian russians|moscow kremlin
ukraine|ukrainian ukrainians|kyiv kiev
china|chinese|beijing
japan|japanese|tokyo
north-korea|north-korean dprk|pyongyang
south-korea|south-korean|seoul
germany|german germans|berlin
france|french frenchman|paris elysee
italy|italian italians|rome
spain|spanish spaniard spaniards|madrid
portugal|portuguese|lisbon
netherlands|dutch holland|hague
belgium|belgian belgians|brussels
switzerland|swiss|bern
austria|austrian austrians|vienna
poland|polish pole poles|warsaw
hungary|hungarian hungarians|budapest
czechia|czech czechs|prague
slovakia|slovak slovaks|bratislava
romania|romanian romanians|bucharest
bulgaria|bulgarian bulgarians|sofia
greece|greek greeks|athens
turkey|turkish turk turks turkiye|ankara
sweden|swedish swede swedes|stockholm
norway|norwegian norwegians|oslo
denmark|danish dane danes|copenhagen
finland|finnish finn finns|helsinki
iceland|icelandic icelander|reykjavik
ireland|irish|dublin
estonia|estonian estonians|tallinn
latvia|latvian latvians|riga
lithuania|lithuanian lithuanians|vilnius
belarus|belarusian belarusians|minsk
moldova|moldovan moldovans|chisinau
georgia|georgian georgians|tbilisi
armenia|armenian armenians|yerevan
azerbaijan|azerbaijani azeri|baku
kazakhstan|kazakh kazakhs|astana
serbia|serbian serb serbs|belgrade
croatia|croatian croat croats|zagreb
slovenia|slovenian slovene|ljubljana
bosnia|bosnian bosnians|sarajevo
albania|albanian albanians|tirana
kosovo|kosovar kosovars|pristina
israel|israeli israelis|jerusalem
palestine|palestinian palestinians|ramallah
lebanon|lebanese|beirut
syria|syrian syrians|damascus
jordan|jordanian jordanians|amman
iraq|iraqi iraqis|baghdad
iran|iranian iranians|tehran teheran
saudi-arabia|saudi saudis|riyadh
yemen|yemeni yemenis|sanaa
qatar|qatari qataris|doha
egypt|egyptian egyptians|cairo
libya|libyan libyans|tripoli
tunisia|tunisian tunisians|tunis
algeria|algerian algerians|algiers
morocco|moroccan moroccans|rabat
sudan|sudanese|khartoum
ethiopia|ethiopian ethiopians|addis-ababa
somalia|somali somalis|mogadishu
kenya|kenyan kenyans|nairobi
uganda|ugandan ugandans|kampala
nigeria|nigerian nigerians|abuja
ghana|ghanaian ghanaians|accra
south-africa|south-african|pretoria
zimbabwe|zimbabwean zimbabweans|harare
congo|congolese|kinshasa
india|indian indians|delhi new-delhi
pakistan|pakistani pakistanis|islamabad
bangladesh|bangladeshi bangladeshis|dhaka
sri-lanka|sri-lankan|colombo
nepal|nepalese nepali|kathmandu
afghanistan|afghan afghans|kabul
myanmar|burmese burma|naypyidaw
thailand|thai thais|bangkok
vietnam|vietnamese|hanoi
cambodia|cambodian cambodians|phnom-penh
indonesia|indonesian indonesians|jakarta
malaysia|malaysian malaysians|kuala-lumpur
philippines|philippine filipino filipinos|manila
taiwan|taiwanese|taipei
mongolia|mongolian mongolians|ulaanbaatar
australia|australian australians|canberra
new-zealand|new-zealander|wellington
canada|canadian canadians|ottawa
mexico|mexican mexicans|mexico-city
cuba|cuban cubans|havana
haiti|haitian haitians|port-au-prince
brazil|brazilian brazilians|brasilia
argentina|argentine argentinian argentines|buenos-aires
chile|chilean chileans|santiago
peru|peruvian peruvians|lima
colombia|colombian colombians|bogota
venezuela|venezuelan venezuelans|caracas
bolivia|bolivian bolivians|la-paz
europe|european europeans eu e.u.|brussels
`;
