package dev.sphagnum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final List<Double> SIZES = List.of(100.0, 400.0, 1_600.0);

    @Test
    void findsThePowerInWhichACostGrows() {
        assertThat(GrowthPhase.exponent(SIZES, List.of(3.0, 12.0, 48.0))).isCloseTo(1, within(1e-9));
        assertThat(GrowthPhase.exponent(SIZES, List.of(5.0, 5.0, 5.0))).isCloseTo(0, within(1e-9));
        assertThat(GrowthPhase.exponent(SIZES, List.of(1.0, 16.0, 256.0))).isCloseTo(2, within(1e-9));
    }

    @Test
    void drawsALineForEachCost() throws Exception {
        String svg = new Chart(SIZES, Map.of("load, s", List.of(1.0, 4.0, 16.0), "look-up, ms", List.of(2.0, 2.0, 2.0)))
                .svg();

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    }
}
