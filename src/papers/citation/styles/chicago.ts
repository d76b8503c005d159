/** Author and date as in the Chicago Manual of Style (17th edition, chapter 15), for what a library of papers holds, in CSL 1.0.2. */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="display-and-sort">
  <info><title>Chicago author-date</title><id>paperboy-chicago</id><updated>2026-11-01T00:00:00+00:00</updated></info>
  <macro name="author"><names variable="author"><name and="text" name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="always" et-al-min="11" et-al-use-first="7"/><label form="short" prefix=", "/><substitute><names variable="editor"/></substitute></names></macro>
  <macro name="year"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if><else><text value="n.d."/></else></choose></macro>
  <macro name="access"><choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else-if variable="URL"><text variable="URL"/></else-if></choose></macro>
  <citation et-al-min="4" et-al-use-first="1"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><names variable="author"><name form="short" and="text"/></names><text macro="year"/></group></layout></citation>
  <bibliography><layout suffix=".">
    <group delimiter=". ">
      <text macro="author"/>
      <text macro="year"/>
      <choose>
        <if type="book"><text variable="title"/><group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group></if>
        <else-if type="thesis report" match="any"><text variable="title"/><choose><if variable="publisher"><text variable="publisher"/></if><else><text variable="container-title"/></else></choose></else-if>
        <else-if type="article-journal"><text variable="title" quotes="true"/><group delimiter=": "><group delimiter=" "><text variable="container-title"/><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group><text variable="page"/></group></else-if>
        <else-if type="paper-conference chapter" match="any"><text variable="title" quotes="true"/><group delimiter=", "><text variable="container-title" prefix="In "/><text variable="page"/></group><text variable="publisher"/></else-if>
        <else><text variable="title" quotes="true"/><text variable="container-title"/><text variable="note"/></else>
      </choose>
      <text macro="access"/>
    </group>
  </layout></bibliography>
</style>`;
