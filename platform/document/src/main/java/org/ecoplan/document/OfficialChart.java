package org.ecoplan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * Horizontal bars of shares in percent, the first on top: a chart of the document itself, with its figures in a sheet inside, that
 * a word processor draws and lets people edit.
 */
public final class OfficialChart {
    /** EMU of a millimetre */
    private static final int MILLIMETRE = 36_000;

    private static final int WIDTH = 150;
    /** Of title and axis, and of one bar, in millimetres. */
    private static final int FRAME = 26;

    private static final int BAR = 7;
    private static final int MOST_OF_A_PAGE = 205;
    /** Space between two bars in percent of one. */
    private static final int GAP = 60;
    /** 五号 in hundredths of a point */
    private static final int LETTERS = 1050;

    private OfficialChart() {}

    /** One bar. */
    public record Bar(String name, BigDecimal percent) {}

    static void write(XWPFDocument document, String title, List<Bar> bars) {
        try {
            XWPFChart chart = document.createChart(WIDTH * MILLIMETRE, heightOf(bars) * MILLIMETRE);
            document.getLastParagraph().setAlignment(ParagraphAlignment.CENTER);
            draw(chart, title, bars);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int heightOf(List<Bar> bars) {
        return Math.min(FRAME + BAR * bars.size(), MOST_OF_A_PAGE);
    }

    private static void draw(XWPFChart chart, String title, List<Bar> bars) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis percents = chart.createValueAxis(AxisPosition.BOTTOM);
        percents.setMinimum(0);
        percents.setMaximum(100);
        percents.setCrosses(AxisCrosses.MAX);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, percents);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        bars.stream().map(Bar::name).toArray(String[]::new), range(chart, bars, 0), 0),
                XDDFDataSourcesFactory.fromArray(
                        bars.stream().map(Bar::percent).toArray(BigDecimal[]::new), range(chart, bars, 1), 1));
        series.setTitle(title, chart.setSheetTitle(title, 1));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
        chart.plot(data);
        label(chart);
        letters(chart);
    }

    /** Rows 1 and on of a column; row 0 has its title. */
    private static String range(XWPFChart chart, List<Bar> bars, int column) {
        return chart.formatRange(new CellRangeAddress(1, bars.size(), column, column));
    }

    /** The figure at the end of each bar. */
    private static void label(XWPFChart chart) {
        CTBarSer series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        CTDLbls labels = series.addNewDLbls();
        labels.addNewNumFmt().setFormatCode("0.0");
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** The font of the body for all words of the chart. */
    private static void letters(XWPFChart chart) {
        CTTextBody body = chart.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextCharacterProperties letters = body.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(LETTERS);
        letters.addNewLatin().setTypeface(OfficialFont.BODY.fontName());
        letters.addNewEa().setTypeface(OfficialFont.BODY.fontName());
    }
}
