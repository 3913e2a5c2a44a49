"""What the properties of job data are called: schema.org's names for them, whatever their source says."""

from __future__ import annotations

import re
from functools import lru_cache

_SPELLINGS = {
    "title": "title jobtitle positiontitle roletitle position",
    "description": "description jobdescription",
    "datePosted": (
        "dateposted posted posteddate postedon postedat date published publishdate publisheddate"
        " publishedon publishedat pubdate createdat"
    ),
    "validThrough": (
        "validthrough validuntil deadline applicationdeadline applyby closingdate closedate"
        " dateclosing closing closes closeson closesat expires expireson expiresat expirydate"
        " expirationdate expiration"
    ),
    "hiringOrganization": (
        "hiringorganization hiringorganization.name company companyname company.name organization"
        " organization.name organizationname organisation organisation.name employer employer.name"
        " employername"
    ),
    "jobLocation": (
        "joblocation joblocation.address joblocation.name location location.name location.address"
        " locations worklocation place"
    ),
    "jobLocation.streetAddress": (
        "joblocation.address.streetaddress joblocation.streetaddress location.streetaddress"
        " location.street address.street streetaddress address.streetaddress"
        " address"
    ),
    "jobLocation.addressLocality": (
        "joblocation.address.addresslocality joblocation.addresslocality location.addresslocality"
        " location.city addresslocality city address.city address.addresslocality"
        " locationcity"
    ),
    "jobLocation.addressRegion": (
        "joblocation.address.addressregion joblocation.addressregion location.addressregion"
        " location.state location.region addressregion region state province address.state"
        " address.addressregion"
        " locationstate"
    ),
    "jobLocation.postalCode": (
        "joblocation.address.postalcode joblocation.postalcode location.postalcode location.zip"
        " postalcode zip zipcode address.zip address.postalcode"
    ),
    "jobLocation.addressCountry": (
        "joblocation.address.addresscountry joblocation.address.addresscountry.name"
        " joblocation.addresscountry location.addresscountry location.country addresscountry country"
        " address.country address.addresscountry"
    ),
    "jobLocationType": "joblocationtype locationtype workplacetype workmode remotetype remote isremote",
    "applicantLocationRequirements": (
        "applicantlocationrequirements applicantlocationrequirements.name"
        " applicantlocationrequirements.address.addresscountry"
    ),
    "baseSalary": (
        "basesalary salary salaryrange salary.range pay payrate payrange compensation"
        " compensationrange wage wages"
    ),
    "baseSalary.currency": "basesalary.currency salary.currency salarycurrency compensation.currency",
    "baseSalary.value": "basesalary.value basesalary.value.value salary.value salary.amount",
    "baseSalary.minValue": (
        "basesalary.value.minvalue basesalary.minvalue basesalary.min salary.min salary.minimum"
        " salary.minvalue salarymin minsalary compensation.min pay.min"
        " salaryrangemin minimumsalary salaryfrom salary.from payfrom compensationmin"
    ),
    "baseSalary.maxValue": (
        "basesalary.value.maxvalue basesalary.maxvalue basesalary.max salary.max salary.maximum"
        " salary.maxvalue salarymax maxsalary compensation.max pay.max"
        " salaryrangemax maximumsalary salaryto salary.to payto compensationmax"
    ),
    "baseSalary.unitText": (
        "basesalary.value.unittext basesalary.unittext basesalary.unit salary.unit salary.unittext"
        " salary.period salary.per salaryunit salaryperiod compensation.unit compensation.period"
        " pay.unit pay.period"
        " payperiod salaryinterval salary.interval"
    ),
    "employmentType": "employmenttype jobtype type contracttype positiontype commitment employment",
    "workHours": "workhours hours schedule",
    "educationRequirements": (
        "educationrequirements educationrequirements.educationallevel education educationlevel degree"
        " degrees degreerequired degreesrequired"
    ),
    "educationRequirements.credentialCategory": "educationrequirements.credentialcategory",
    "experienceRequirements": "experiencerequirements experience",
    "experienceRequirements.monthsOfExperience": "experiencerequirements.monthsofexperience",
    "qualifications": "qualifications",
    "responsibilities": "responsibilities",
    "skills": "skills",
    "jobBenefits": "jobbenefits benefits perks",
    "identifier": "identifier identifier.value jobid requisitionid reqid jobcode",
    "directApply": "directapply",
}
_PROPERTIES = {spelling: name for name, spellings in _SPELLINGS.items() for spelling in spellings.split()}
_OF_NO_ALPHABET = re.compile(r"[^a-z0-9.]")
_SORTED = re.compile(r"^[a-z]{1,2}_")
"""Letters that some boards put before the names of fields, to sort them."""

_AROUND = re.compile(r"^(?:params|extra|job|posting|jobposting|data|page|meta)\.")
"""Tables that hold the fields of a page."""

OWN_NAMES = frozenset(
    {
        "dateposted",
        "validthrough",
        "hiringorganization",
        "joblocation",
        "joblocationtype",
        "basesalary",
        "employmenttype",
        "applicantlocationrequirements",
        "educationrequirements",
        "experiencerequirements",
        "directapply",
    }
)
"""Names of schema.org's own, in lower case, that nobody gives a field by chance."""


@lru_cache(maxsize=1024)
def property_of(name: str) -> str:
    """Give schema.org's name for a property, empty where it has none or nobody can tell.

    ``name`` is a key or a dotted path in any spelling: ``closing_date``, ``baseSalary.value.minValue``.
    """
    if "@" in name:  # what JSON-LD says of an object, not a property of it
        return ""
    name = _AROUND.sub("", name.lower())
    for written in (name, _SORTED.sub("", name)):
        found = _PROPERTIES.get(_OF_NO_ALPHABET.sub("", written))
        if found:
            return found
    return ""
