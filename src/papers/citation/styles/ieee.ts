/** The style of IEEE's reference guide (https://ieeeauthorcenter.ieee.org), for what a library of papers holds, in CSL 1.0.2. */
export const IEEE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="sort-only">
  <info><title>IEEE</title><id>paperboy-ieee</id><updated>2026-11-01T00:00:00+00:00</updated></info>
  <macro name="author"><names variable="author"><name initialize-with=". " delimiter=", " and="text" et-al-min="7" et-al-use-first="1"/><et-al font-style="italic"/><label form="short" prefix=", "/><substitute><names variable="editor"/></substitute></names></macro>
  <macro name="date"><date variable="issued" form="text" date-parts="year-month"/></macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="locators"><group delimiter=", "><text variable="volume" prefix="vol. "/><text variable="issue" prefix="no. "/><group><label variable="page" form="short" suffix=" "/><text variable="page"/></group></group></macro>
  <macro name="access"><choose><if variable="DOI"><text variable="DOI" prefix="doi: "/></if><else-if variable="URL"><text variable="URL" prefix="[Online]. Available: "/></else-if></choose></macro>
  <citation><layout prefix="[" suffix="]"><text variable="citation-number"/></layout></citation>
  <bibliography><layout suffix=".">
    <group delimiter=", ">
      <text macro="author"/>
      <choose>
        <if type="book thesis report" match="any"><group delimiter=". "><text variable="title"/><group delimiter=", "><group delimiter=": "><text variable="publisher-place"/><choose><if variable="publisher"><text variable="publisher"/></if><else><text variable="container-title"/></else></choose></group><text macro="year"/></group></group></if>
        <else-if type="article-journal"><text variable="title" quotes="true"/><text variable="container-title"/><text macro="locators"/><text macro="date"/></else-if>
        <else-if type="paper-conference chapter" match="any"><text variable="title" quotes="true"/><text variable="container-title" prefix="in "/><text macro="date"/><text macro="locators"/></else-if>
        <else><text variable="title" quotes="true"/><text variable="container-title"/><text macro="year"/><text variable="note"/></else>
      </choose>
      <text macro="access"/>
    </group>
  </layout></bibliography>
</style>`;
