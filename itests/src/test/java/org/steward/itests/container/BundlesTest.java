package org.steward.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.steward.api.institution.InstitutionDirectory;
import org.steward.api.institution.InstitutionStatus;
import org.steward.itests.Container;

public class BundlesTest {
    @Test
    public void everyBundleIsActive() {
        List<String> others = Container.bundles().stream()
                .filter(bundle -> !Container.isFragment(bundle) && bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();

        assertEquals(List.of(), others);
        assertFalse(Container.ours().isEmpty());
    }

    @Test
    public void onlyTheApiExportsPackagesOfOurs() {
        Set<String> exporters = new TreeSet<>();
        for (Bundle bundle : Container.bundles()) {
            for (BundleCapability export :
                    bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                String name = String.valueOf(export.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
                if (name.startsWith("org.steward.") && !name.startsWith("org.steward.itests")) {
                    exporters.add(bundle.getSymbolicName());
                }
            }
        }

        assertEquals(Set.of("org.steward.api"), exporters);
    }

    @Test
    public void theInstitutionOfTheTestsIsReady() {
        List<InstitutionStatus> institutions =
                Container.ask(InstitutionDirectory.class, InstitutionDirectory::institutions);

        assertEquals(
                List.of("exam"),
                institutions.stream().map(InstitutionStatus::id).toList());
        assertEquals(List.of(), institutions.get(0).problems());
        assertEquals(InstitutionStatus.State.READY, institutions.get(0).state());
    }
}
