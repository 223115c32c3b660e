import type { ImportKind } from '../../model'

type Heads = Readonly<Record<string, readonly string[]>>

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Of whom a row is about; English, German, French, Spanish, Italian, Dutch, Polish, Czech. */
const partyHeads: Heads = {
  billingCity: words(`city town billingcity ort stadt ville ciudad citta plaats miasto miejscowosc
    mesto obec`),
  billingRegion: words('region state province county billingregion bundesland provincia'),
  billingPostalCode: words(`postalcode postcode zip zipcode billingpostalcode plz postleitzahl
    codepostal codigopostal cap kodpocztowy psc`),
  billingCountryCode: words(
    'country countrycode billingcountry land pays pais paese kraj zeme stat',
  ),
  billingLine1: words(`address addressline1 address1 street billingaddress billingline1 strasse
    anschrift adresse rue direccion calle indirizzo adres straat ulica adresa ulice`),
  billingLine2: words('addressline2 address2 street2 billingline2 adresszusatz complementadresse'),
  taxId: words(`taxid vatnumber vatno vatid vatregno taxnumber clienttaxid ustid ustidnr ustidnummer
    umsatzsteuerid numerotva numerodetva nif cif partitaiva btwnummer nip dic`),
  currency: words('currency currencycode wahrung devise moneda divisa valuta waluta mena'),
}

const clientHeads: Heads = {
  ...partyHeads,
  name: words(`name client clientname company companyname customer customername kunde kundenname
    firma firmenname societe entreprise raisonsociale cliente empresa razonsocial azienda
    ragionesociale klant klantnaam bedrijf bedrijfsnaam klient kontrahent nabywca zakaznik
    odberatel`),
  contactName: words(`contact contactname contactperson ansprechpartner kontakt contacto contatto
    contactpersoon`),
  firstName: words('firstname givenname vorname prenom voornaam imie'),
  lastName: words(`lastname surname familyname nachname familienname apellidos cognome achternaam
    nazwisko prijmeni`),
  email: words(`email emailaddress mail emailadresse mailadresse courriel adresseemail correo
    correoelectronico emailadres adresemail`),
  phone: words(
    'phone phonenumber telephone mobile telefon telefonnummer telefono telefoon telefoonnummer',
  ),
  language: words('language sprache langue idioma lingua taal jezyk jazyk'),
  timezone: words('timezone'),
  notes: words('notes note comments notizen bemerkungen remarques notas notities uwagi poznamky'),
}

const invoiceHeads: Heads = {
  ...partyHeads,
  number: words(`number invoicenumber invoiceno invoicenr invoiceid invoice no nr rechnungsnummer
    rechnungsnr rechnungnr belegnummer numerodefacture numerofacture ndefacture nfacture
    nodefacture nofacture numerodefactura numerofactura nodefactura nofactura numerofattura
    numerodifattura nfattura factuurnummer factuurnr numerfaktury nrfaktury cislofaktury
    nummer numero numer cislo`),
  kind: words('kind type'),
  status: words('status invoicestatus rechnungsstatus statut estado stato stav'),
  issuedOn: words(`issuedon issued date invoicedate issuedate dateissued dateofissue rechnungsdatum
    ausgestelltam ausstellungsdatum datefacture datedefacture datedemission dateemission
    fechadefactura fechafactura fechadeemision fechaemision datafattura datadiemissione
    dataemissione factuurdatum datawystawienia datafaktury datumvystaveni vystaveno datum fecha
    data`),
  dueOn: words(`dueon duedate datedue dueby due falligkeitsdatum falligam fallig falligkeit
    datedecheance dateecheance echeance fechadevencimiento fechavencimiento vencimiento
    datadiscadenza datascadenza scadenza vervaldatum terminplatnosci datumsplatnosti splatnost`),
  paidOn: words(`paidon paymentdate datepaid bezahltam zahlungsdatum datedepaiement datepaiement
    fechadepago datapagamento datadipagamento betaaldatum datazaplaty datumuhrady`),
  clientName: words(`client clientname customer customername company billto kunde kundenname
    firma nomduclient nomclient cliente nombredelcliente nombrecliente nomecliente klant klantnaam
    klient nabywca kontrahent odberatel zakaznik`),
  email: words('email clientemail customeremail courriel correoelectronico'),
  total: words(`total grandtotal invoicetotal totalamount gross grosstotal grossamount totalgross
    amount gesamtbetrag rechnungsbetrag bruttobetrag brutto gesamt betrag montantttc totalttc
    montanttotal montant importetotal importe totalefattura totale importo totaalbedrag totaal
    bedrag kwotabrutto wartoscbrutto razem kwota celkovacastka celkemsdph celkem castka`),
  subtotal:
    words(`subtotal net nettotal netamount totalnet nettobetrag netto zwischensumme montantht
    totalht soustotal baseimponible imponibile subtotaal kwotanetto wartoscnetto celkembezdph
    bezdph zakladdane`),
  tax: words(`tax vat taxamount vatamount taxtotal totaltax totalvat mwst mwstbetrag ust ustbetrag
    umsatzsteuer mehrwertsteuer steuerbetrag tva montanttva iva importeiva btw btwbedrag kwotavat
    dph`),
  taxRate: words(`taxrate vatrate taxpercent vatpercent steuersatz mwstsatz mwstpercent ustsatz
    ustpercent tauxtva tauxdetva tvapercent tipodeiva tipoiva ivapercent aliquotaiva btwpercentage
    btwpercent btwtarief stawkavat sazbadph dphpercent`),
  discount: words('discount discountamount'),
  paid: words('paid amountpaid paidamount'),
  open: words(`open balance amountdue outstanding balancedue offenerbetrag offen resteapayer
    importependiente importodovuto openstaandbedrag openstaand pozostalodozaplaty zbyvauhradit`),
  purchaseOrder: words('purchaseorder ponumber po bestellnummer'),
  notes: words('notes'),
  terms: words('terms'),
  description: words(`description item itemname product linedescription beschreibung bezeichnung
    designation descripcion descrizione omschrijving opis popis`),
  quantity: words('quantity qty menge anzahl quantite cantidad quantita aantal ilosc mnozstvi'),
  unit: words('unit einheit unite unidad unitadimisura eenheid jednostka jednotka'),
  unitPrice: words(`unitprice price rate unitcost einzelpreis stuckpreis prixunitaireht prixunitaire
    preciounitario prezzounitario stuksprijs prijspereenheid cenajednostkowanetto cenanetto
    cenajednostkowa jednotkovacena cenazajednotku`),
  details: words('details linedetails'),
  lineTaxRate: words('linetaxrate'),
  lineTax: words('linetax'),
  lineTotal: words('linetotal'),
  lineDiscount: words('linediscount'),
  lineDiscountPercent: words('linediscountpercent'),
}

/** Other names a column may have, where no program is recognised; what could be two things is left to whoever imports. */
export const commonHeads: Record<ImportKind, Heads> = {
  clients: clientHeads,
  invoices: invoiceHeads,
}
