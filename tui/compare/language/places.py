"""Countries under all the names that news gives them: China, Chinese, Beijing are one party to a story.

A list of general knowledge: country, then its adjective and people, its capital and the seat of its
government, by which writers mean the state.
"""

from __future__ import annotations

import re

_COUNTRIES = """
Afghanistan: Afghan Afghans Kabul
Albania: Albanian Albanians Tirana
Algeria: Algerian Algerians Algiers
Angola: Angolan Angolans Luanda
Argentina: Argentine Argentines Argentinian
Armenia: Armenian Armenians Yerevan
Australia: Australian Australians Canberra
Austria: Austrian Austrians Vienna
Azerbaijan: Azerbaijani Azerbaijanis Azeri Baku
Bahrain: Bahraini Bahrainis Manama
Bangladesh: Bangladeshi Bangladeshis Dhaka
Belarus: Belarusian Belarusians Minsk
Belgium: Belgian Belgians
Bolivia: Bolivian Bolivians
Bosnia: Bosnian Bosnians Sarajevo
Botswana: Gaborone
Brazil: Brazilian Brazilians Brasilia Brasília
Britain: British Briton Britons UK London Whitehall Westminster
Bulgaria: Bulgarian Bulgarians Sofia
Cambodia: Cambodian Cambodians
Cameroon: Cameroonian Cameroonians Yaounde
Canada: Canadian Canadians Ottawa
Chad: Chadian Chadians
Chile: Chilean Chileans Santiago
China: Chinese Beijing
Colombia: Colombian Colombians Bogota Bogotá
Croatia: Croatian Croatians Croat Croats Zagreb
Cuba: Cuban Cubans Havana
Cyprus: Cypriot Cypriots Nicosia
Czechia: Czech Czechs Prague
Denmark: Danish Dane Danes Copenhagen
Ecuador: Ecuadorian Ecuadorians Ecuadorean Quito
Egypt: Egyptian Egyptians Cairo
Eritrea: Eritrean Eritreans Asmara
Estonia: Estonian Estonians Tallinn
Ethiopia: Ethiopian Ethiopians
Finland: Finnish Finn Finns Helsinki
France: French Paris Elysee Élysée
Germany: German Germans Berlin
Ghana: Ghanaian Ghanaians Accra
Greece: Greek Greeks Athens
Guatemala: Guatemalan Guatemalans
Haiti: Haitian Haitians
Honduras: Honduran Hondurans Tegucigalpa
Hungary: Hungarian Hungarians Budapest
Iceland: Icelandic Icelander Icelanders Reykjavik
India: Indian Indians Delhi
Indonesia: Indonesian Indonesians Jakarta
Iran: Iranian Iranians Tehran
Iraq: Iraqi Iraqis Baghdad
Ireland: Irish Dublin
Israel: Israeli Israelis
Italy: Italian Italians Rome
Jamaica: Jamaican Jamaicans
Japan: Japanese Tokyo
Jordan: Jordanian Jordanians Amman
Kazakhstan: Kazakh Kazakhs Astana
Kenya: Kenyan Kenyans Nairobi
Kosovo: Kosovar Kosovars Pristina
Kuwait: Kuwaiti Kuwaitis
Kyrgyzstan: Kyrgyz Bishkek
Laos: Laotian Laotians Vientiane
Latvia: Latvian Latvians Riga
Lebanon: Lebanese Beirut
Libya: Libyan Libyans
Lithuania: Lithuanian Lithuanians Vilnius
Luxembourg: Luxembourger Luxembourgers
Malawi: Malawian Malawians Lilongwe
Malaysia: Malaysian Malaysians Putrajaya
Mali: Malian Malians Bamako
Malta: Maltese Valletta
Mexico: Mexican Mexicans
Moldova: Moldovan Moldovans Chisinau
Mongolia: Mongolian Mongolians
Montenegro: Montenegrin Montenegrins Podgorica
Morocco: Moroccan Moroccans Rabat
Mozambique: Mozambican Mozambicans Maputo
Myanmar: Burmese Burma Naypyidaw
Namibia: Namibian Namibians Windhoek
Nepal: Nepali Nepalese Kathmandu
Netherlands: Dutch Hague
Nicaragua: Nicaraguan Nicaraguans Managua
Niger: Nigerien Niamey
Nigeria: Nigerian Nigerians Abuja
Norway: Norwegian Norwegians Oslo
Oman: Omani Omanis Muscat
Pakistan: Pakistani Pakistanis Islamabad
Palestine: Palestinian Palestinians Ramallah
Panama: Panamanian Panamanians
Paraguay: Paraguayan Paraguayans Asuncion Asunción
Peru: Peruvian Peruvians Lima
Philippines: Filipino Filipinos Philippine Manila
Poland: Polish Poles Warsaw
Portugal: Portuguese Lisbon
Qatar: Qatari Qataris Doha
Romania: Romanian Romanians Bucharest
Russia: Russian Russians Moscow Kremlin
Rwanda: Rwandan Rwandans Kigali
Senegal: Senegalese Dakar
Serbia: Serbian Serb Serbs Belgrade
Singapore: Singaporean Singaporeans
Slovakia: Slovak Slovaks Bratislava
Slovenia: Slovenian Slovenians Slovene Slovenes Ljubljana
Somalia: Somali Somalis Mogadishu
Spain: Spanish Spaniard Spaniards Madrid
Sudan: Sudanese Khartoum
Sweden: Swedish Swede Swedes Stockholm
Switzerland: Swiss Bern Berne
Syria: Syrian Syrians Damascus
Taiwan: Taiwanese Taipei
Tanzania: Tanzanian Tanzanians Dodoma
Thailand: Thai Thais Bangkok
Tunisia: Tunisian Tunisians Tunis
Turkey: Turkish Turk Turks Ankara
Uganda: Ugandan Ugandans Kampala
Ukraine: Ukrainian Ukrainians Kyiv Kiev
US: USA American Americans America Washington
Uruguay: Uruguayan Uruguayans Montevideo
Uzbekistan: Uzbek Uzbeks Tashkent
Venezuela: Venezuelan Venezuelans Caracas
Vietnam: Vietnamese Hanoi
Yemen: Yemeni Yemenis Sanaa
Zambia: Zambian Zambians Lusaka
Zimbabwe: Zimbabwean Zimbabweans Harare
EU: European Brussels
"""

COUNTRY_OF: dict[str, str] = {}
"""A name as it is written, with its capital letter → the country."""
for _line in _COUNTRIES.strip().splitlines():
    _country, _names = _line.split(": ")
    COUNTRY_OF.update(dict.fromkeys((_country, *_names.split()), _country))
COUNTRY_OF |= dict.fromkeys(("U.S.", "U.S", "United States"), "US")
COUNTRY_OF |= dict.fromkeys(("U.K.", "U.K", "United Kingdom"), "Britain")
_REACH = 70
"""Characters behind a thing in which it is told where it is."""
_IN = re.compile(
    r"[^.,;:()]*?\b(?:in|on|across|throughout|inside|within) (?:the )?"
    r"(?P<name>U\.S\.?|U\.K\.?|United \w+|[A-Z]\w+)"
)


def country_behind(text: str, start: int, end: int) -> str | None:
    """The country that what ends at `start` is told to be in: `88,600 of the cars in the U.S.`"""
    found = _IN.match(text, start, min(end, start + _REACH))
    return COUNTRY_OF.get(found["name"]) if found else None
